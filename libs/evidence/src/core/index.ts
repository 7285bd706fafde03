export { address } from './address.js';
