export { OutboxEntry } from './store/outbox-entry.entity.js';
export { enter, entryUnderKey, holdKey, letKeysGo } from './store/outbox.js';
