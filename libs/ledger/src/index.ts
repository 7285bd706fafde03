export { OutboxEntry } from './store/outbox-entry.entity.js';
export { enter, entryUnderKey, isKeyTaken, letKeysGo } from './store/outbox.js';
