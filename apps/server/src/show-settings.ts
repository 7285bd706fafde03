import { listSettings, readConfig } from './config.js';
import { settingsTable } from './settings-table.js';

/** The entry of `countersign config`: the settings on standard output, then a line on standard error for each that is wrong (exit code 2). */
process.stdout.write(settingsTable(listSettings(process.env)));
const read = readConfig(process.env);
if ('problems' in read) {
  read.problems.forEach((problem) => process.stderr.write(`${problem}\n`));
  process.exitCode = 2;
}
