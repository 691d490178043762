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
});
