import { describe, expect, it, jest } from '@jest/globals';
import { captureOutput } from '../../../src/github/artifact/captureOutput.js';

describe('captureOutput', () => {
  it('hands over what the work writes, also later, and nothing else', async () => {
    const written: string[] = [];
    const spy = jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
      written.push(String(text));
      return true;
    });
    try {
      const heard: string[] = [];
      const before: unknown = Reflect.get(process.stdout, 'write');
      let finish: () => void = () => undefined;
      const work = captureOutput(
        (text) => {
          heard.push(text);
          process.stdout.write(`heard ${text}`);
        },
        async () => {
          process.stdout.write('a');
          await new Promise((resolve) => setTimeout(resolve, 10));
          process.stdout.write(Buffer.from('é'));
          await new Promise<void>((resolve) => (finish = resolve));
          return 5;
        },
      );
      process.stdout.write('outside');
      await new Promise((resolve) => setTimeout(resolve, 50));
      finish();
      expect(await work).toBe(5);
      expect(heard).toEqual(['a', 'é']);
      expect(written).toEqual(['heard a', 'outside', 'heard é']);
      expect(Reflect.get(process.stdout, 'write')).toBe(before);
    } finally {
      spy.mockRestore();
    }
  });

  it('keeps apart what goes on at the same time, and leaves nothing behind', async () => {
    const spy = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
    try {
      const before: unknown = Reflect.get(process.stdout, 'write');
      const heard: string[][] = [[], []];
      await Promise.all(
        [0, 1].map((index) =>
          captureOutput(
            (text) => heard[index]?.push(text),
            async () => {
              process.stdout.write(`${index}a`);
              await new Promise((resolve) => setTimeout(resolve, 5 + 10 * index));
              process.stdout.write(`${index}b`);
            },
          ),
        ),
      );
      expect(heard).toEqual([
        ['0a', '0b'],
        ['1a', '1b'],
      ]);
      expect(spy).not.toHaveBeenCalled();
      expect(Reflect.get(process.stdout, 'write')).toBe(before);
    } finally {
      spy.mockRestore();
    }
  });
});
