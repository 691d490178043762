import { readFileSync, writeFileSync } from 'node:fs';
import wabt from 'wabt';

const SOURCE = 'src/forest/engine/kernels.wat';
const TARGET = 'src/forest/engine/kernelsModule.ts';

/** The text of the file that holds the assembled kernels. */
export async function assembleKernels(): Promise<string> {
  const module = (await wabt()).parseWat(SOURCE, readFileSync(SOURCE, 'utf8'));
  const bytes = Buffer.from(module.toBinary({}).buffer).toString('base64');
  const lines = (bytes.match(/.{1,90}/g) ?? []).map((line) => `  '${line}'`).join(' +\n');
  return (
    '/** `kernels.wat` as WebAssembly in base64; `npm run assemble` writes this file. */\n' +
    `export const KERNELS =\n${lines};\n`
  );
}

export function committedKernels(): string {
  return readFileSync(TARGET, 'utf8');
}

if (process.argv.includes('--write')) writeFileSync(TARGET, await assembleKernels());
