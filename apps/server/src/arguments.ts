import { parseArgs } from 'node:util';

export interface Arguments {
  /** False with --empty: the worked examples are left out. */
  readonly examples: boolean;
  readonly help: boolean;
}

/** What was asked for on the command line, or the line that says what cannot be understood. */
export const readArguments = (given: readonly string[]): Arguments | { readonly problem: string } => {
  const { values, tokens } = parseArgs({ args: [...given], options: OPTIONS, strict: false, tokens: true });
  const stranger = tokens.find(
    (token) => token.kind !== 'option-terminator' && !(token.kind === 'option' && token.name in OPTIONS),
  );
  if (stranger !== undefined) return { problem: `There is no option ${JSON.stringify(given[stranger.index])}. ${KNOWN}` };
  const valued = tokens.find((token) => token.kind === 'option' && token.value !== undefined);
  if (valued !== undefined) return { problem: `The option ${JSON.stringify(given[valued.index])} takes no value. ${KNOWN}` };
  return { examples: values.empty !== true, help: values.help === true };
};

const OPTIONS = { empty: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const;

const KNOWN = 'The options are --empty and --help, as in: npm start -- --empty';
