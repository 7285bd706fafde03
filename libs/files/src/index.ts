export { discardBytes, readBytes, storeBytes } from './store/bytes.js';
export { StoredFile } from './store/stored-file.entity.js';
