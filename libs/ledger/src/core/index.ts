export { ENTRY_STATES, entryFields, type Entry, type EntryFields, type EntryState } from './entry.js';
