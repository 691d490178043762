import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';

/** A change of a source that tests should notice. */
export interface Mutant {
  readonly id: string;
  readonly file: string;
  /** What was there, and what is. */
  readonly before: string;
  readonly after: string;
  readonly line: number;
  readonly kind: string;
}

const PACKAGE = '.tools/stryker/node_modules/@stryker-mutator/instrumenter/dist/src';
const place = z.object({ line: z.number(), column: z.number() });
const instrumented = z.object({
  files: z.array(z.object({ name: z.string(), content: z.string() })),
  mutants: z.array(
    z.object({
      id: z.string(),
      fileName: z.string(),
      mutatorName: z.string(),
      replacement: z.string(),
      location: z.object({ start: place, end: place }),
    }),
  ),
});
const silent = Object.fromEntries(
  ['trace', 'debug', 'info', 'warn', 'error'].map((level) => [level, () => undefined]),
);
const OPTIONS = { excludedMutations: [], ignorers: [], noHeader: false, plugins: null };
const isInstrumenter = z.custom<{
  instrument(files: object[], options: object): Promise<unknown>;
}>();

/**
 * Copies what was compiled, and puts every mutant of a room into the copy, switched off.
 *
 * @returns the folder of the copy, and its mutants
 */
export async function instrumentRoom(
  room: string,
): Promise<{ readonly folder: string; readonly mutants: readonly Mutant[] }> {
  const folder = resolve('.tools', 'mutation', '.build');
  rmSync(folder, { recursive: true, force: true });
  cpSync('.build', folder, { recursive: true });
  const files = readdirSync(join(folder, 'src', room), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js'))
    .map((name) => join(folder, 'src', room, name))
    .map((name) => ({ name, mutate: true, content: withoutMap(readFileSync(name, 'utf8')) }));
  const load = async (path: string): Promise<Record<string, unknown>> =>
    z
      .record(z.string(), z.unknown())
      .parse({ ...(await import(pathToFileURL(resolve(PACKAGE, path)).href)) });
  const { Instrumenter } = await load('instrumenter.js');
  const { createParser } = await load('parsers/index.js');
  const { print } = await load('printers/index.js');
  const { transform } = await load('transformers/index.js');
  const made: unknown = Reflect.construct(z.custom<new () => object>().parse(Instrumenter), [
    { ...silent, isDebugEnabled: () => false },
    createParser,
    print,
    transform,
  ]);
  const result = instrumented.parse(await isInstrumenter.parse(made).instrument(files, OPTIONS));
  for (const { name, content } of result.files) writeFileSync(name, content);
  const texts = new Map(files.map(({ name, content }) => [name, content.split('\n')]));
  const mutants = result.mutants.map(({ id, fileName, mutatorName, replacement, location }) => {
    const lines = texts.get(fileName) ?? [];
    const { start, end } = location;
    const own = lines.slice(start.line, end.line + 1);
    const before =
      own.length === 1 ? own[0]!.slice(start.column, end.column) : `${own[0] ?? ''} ...`.trim();
    return {
      id,
      file: fileName.slice(join(folder, 'src').length + 1).replace(/\.js$/, '.ts'),
      line: start.line + 1,
      kind: mutatorName,
      before: shorten(before),
      after: shorten(replacement),
    };
  });
  return { folder, mutants };
}

function withoutMap(text: string): string {
  return text.replace(/^\/\/# sourceMappingURL=.*$/m, '');
}

function shorten(text: string): string {
  const flat = text.replace(/\s+/g, ' ');
  return flat.length > 90 ? `${flat.slice(0, 87)}...` : flat;
}
