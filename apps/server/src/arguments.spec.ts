import { describe, expect, it } from '@jest/globals';
import { readArguments } from './arguments.js';

describe('the command line', () => {
  it('loads the worked examples unless told not to', () => {
    expect(readArguments([])).toEqual({ examples: true, help: false });
    expect(readArguments(['--empty'])).toEqual({ examples: false, help: false });
  });

  it.each(['--help', '-h'])('takes %s', (option) => {
    expect(readArguments([option])).toMatchObject({ help: true });
  });

  it.each(['--emtpy', 'empty', '-x', '--no-empty'])('says in one line that there is no option %s', (option) => {
    expect(readArguments([option])).toEqual({
      problem: `There is no option "${option}". The options are --empty and --help, as in: npm start -- --empty`,
    });
  });

  it('says that --empty takes no value', () => {
    expect(readArguments(['--empty=no'])).toEqual({
      problem: 'The option "--empty=no" takes no value. The options are --empty and --help, as in: npm start -- --empty',
    });
  });
});
