import { readFileSync } from 'node:fs';
import { Command, Option } from 'commander';
import { visibleLine } from '#libs/rendering';
import type { CompareOptions } from './compare/compare.js';
import type { ImportOptions } from './import/import.js';
import { serverCommands } from './server/server.commands.js';
import { verifyCommand } from './verify/verify.commands.js';
import { witnessCommand } from './witness/witness.commands.js';

/** Every command and its options. What a command needs is loaded when it is called, so that `compare` starts fast. */
export function program(): Command {
  const countersign = new Command('countersign')
    .description('Keeps what institutions promise: what was agreed, what was published, and what became of each clause.')
    .version(version(), '--version', 'say the version')
    .helpOption('-h, --help', 'say how to use this')
    .helpCommand('help [command]', 'say how to use a command')
    .showSuggestionAfterError(false)
    .exitOverride();
  compareCommand(countersign);
  importCommand(countersign);
  verifyCommand(countersign);
  witnessCommand(countersign);
  serverCommands(countersign);
  namesItsHelp(countersign);
  return countersign;
}

/** Whatever a command refuses, it names the help of its own. */
function namesItsHelp(command: Command, path = 'countersign'): void {
  command.configureOutput({
    outputError: (message, write) => write(`countersign: ${sentence(message)} See npx ${path} --help.\n`),
  });
  for (const each of command.commands) namesItsHelp(each, `${path} ${each.name()}`);
}

/** The parser's message as a plain sentence on one line. */
function sentence(message: string): string {
  const words = visibleLine(message.trimEnd()).replace(/^error: /, '');
  return words.endsWith('.') ? words : `${words}.`;
}

function version(): string {
  const file = readFileSync(new URL('../../../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(file) as { version: string }).version;
}

function importCommand(countersign: Command): void {
  countersign
    .command('import')
    .summary('put files and web pages into your tray on a running server')
    .description(
      'Puts files and web pages into your tray on a running server, to be sorted there. An address is fetched once by the server, which ' +
        'sees no page that is not public. Your token is read from COUNTERSIGN_TOKEN.',
    )
    .argument('<files or addresses...>', 'files, or addresses as in https://example.org/statement')
    .requiredOption('--space <id>', 'the space they are for')
    .option('--server <address>', 'where the server is', 'http://127.0.0.1:3000')
    .action(async (things: readonly string[], options: ImportOptions) => {
      const { importAll } = await import('./import/import.js');
      await importAll(things, options, process.env['COUNTERSIGN_TOKEN']);
    });
}

function compareCommand(countersign: Command): void {
  countersign
    .command('compare')
    .summary('tell what became of an agreed text')
    .description(
      'Tells what became of each clause of an agreed text in the published one. Plain text, Markdown, Word, OpenDocument, PDF, web ' +
        'pages and e-mails; no database. Of one file with tracked changes: what became of the text before them.',
    )
    .argument('[agreed]', 'the agreed text, - for standard input')
    .argument('[published]', 'the published text, - for standard input')
    .addOption(new Option('-f, --format <format>', 'how to tell it').choices(['text', 'json', 'html', 'docx']).default('text'))
    .addOption(new Option('--color <when>', 'colour in text').choices(['auto', 'always', 'never']).default('auto'))
    .option('--pairs <list>', 'compare many pairs named in a .jsonl file, - for standard input; one JSON result a line')
    .addHelpText('after', HELP)
    .action(async (agreed: string | undefined, published: string | undefined, options: CompareOptions, command: Command) => {
      const { compareCommandLine } = await import('./compare/compare.js');
      const format = command.getOptionValueSource('format') === 'default' ? undefined : options.format;
      await compareCommandLine(agreed, published, { ...options, format });
    });
}

const HELP = `
Exit code: 0 no clause differs, 1 clauses differ, 2 refused (a file that cannot
be read, an option that is not known).

Examples:
  npx countersign compare agreed.md published.md
  npx countersign compare --format html agreed.md published.md > comparison.html
  npx countersign compare agreed.docx published.pdf
  npx countersign compare --format docx agreed.md published.md > comparison.docx
  npx countersign compare draft-14-with-tracked-changes.docx
  npx countersign compare --pairs list.jsonl > results.jsonl

A line of a --pairs list names two files or gives two clauses:
  {"pair": "letter", "agreed": "agreed.md", "published": "published.md"}
  {"id": "c1", "old_clause": "Trusts must report.", "new_clause": "Trusts should report."}
Files are looked for in the folder you are in, then in the folder of the list.`;
