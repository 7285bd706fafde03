import { settingsOf, type Setting } from './settings.js';

/** What `--help` prints. */
export const helpText = (): string => {
  const settings = Object.entries<Setting>(settingsOf('the folder data beside package.json'));
  const rows = settings.map(
    ([name, { purpose, fallback, unset }]) =>
      `  ${name.padEnd(20)} ${purpose}\n${' '.repeat(23)}unless set: ${fallback ?? unset}`,
  );
  return [
    'Starts Countersign on this machine.',
    '',
    '  npm start               with two worked examples',
    '  npm start -- --empty    without them',
    '',
    'Settings, from the environment:',
    ...rows,
  ].join('\n');
};
