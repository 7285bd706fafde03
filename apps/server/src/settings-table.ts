import { visibleLine } from '#libs/rendering';
import type { SettingRow } from './config.js';

/** Every setting as two lines for people: its value and where that came from, then what it is for. */
export const settingsTable = (rows: readonly SettingRow[]): string =>
  rows.map(({ name, value, from, purpose }) => `${name} = ${visibleLine(value)} (${FROM[from]})\n    ${purpose}\n`).join('');

const FROM = { environment: 'from the environment', default: 'default' } as const;
