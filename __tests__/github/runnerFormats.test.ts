import { describe, expect, it } from '@jest/globals';
import { readCommands } from '../support/github/readCommands.js';
import { readFileCommands } from '../support/github/readFileCommands.js';

describe('readFileCommands', () => {
  it('reads single lines and blocks, the last of a name', () => {
    const text = 'a=1\n\nb<<END\none=two\n\nEND\na=2=3\nc<<X\nX\nd==<<\n';
    expect(Object.fromEntries(readFileCommands(text))).toEqual({
      a: '2=3',
      b: 'one=two\n',
      c: '',
      d: '=<<',
    });
  });

  it.each(['plain\n', '=1\n', '<<END\nEND\n', 'a<<\n\n', 'a<<END\nvalue\n', 'a<<END\nvalue\nEND'])(
    'refuses %j as the runner does',
    (text) => {
      expect(() => readFileCommands(text)).toThrow();
    },
  );
});

describe('readCommands', () => {
  const names = (output: string): string[] => readCommands(output).map(({ name }) => name);

  it('finds both kinds, and only where the runner does', () => {
    expect(names('::error::a\n \t::warning::b\nx ::error::c\n::unknown::d\n::error:e')).toEqual([
      'error',
      'warning',
    ]);
    expect(names('text ##[notice]a\n##[unknown]b\n##[error')).toEqual(['notice']);
    expect(names('a\r::error::b\u2028::debug::c')).toEqual(['error', 'debug']);
  });

  it('undoes the escapes of messages and properties', () => {
    const [command] = readCommands('::error file=a%2Cb%3A%25.csv,line=2::50%25%0Aof%0D');
    expect(command?.message).toBe('50%\nof\r');
    expect(Object.fromEntries(command?.properties ?? [])).toEqual({ file: 'a,b:%.csv', line: '2' });
    const [old] = readCommands('see ##[error file=a%3Bb%5D;line=2]%250A');
    expect(old?.message).toBe('%0A');
    expect(Object.fromEntries(old?.properties ?? [])).toEqual({ file: 'a;b]', line: '2' });
  });

  it('leaves out what stop-commands switched off', () => {
    const output = '::stop-commands::mark\n::error::a\n##[error]b\n::mark::\n::notice::c';
    expect(names(output)).toEqual(['stop-commands', 'notice']);
  });
});
