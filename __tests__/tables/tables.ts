import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { resultSchema } from '../../src/document/result.js';
import { compareText } from '../../src/text/compareText.js';

/**
 * Runs the command on tables that packages ship, each once, with nothing but `--data` and `--target`,
 * compares rows, columns and classes with what pandas finds, and prints what was refused and why.
 */

const PYTHON = process.env['PYTHON'] ?? '.tools/tables/bin/python';
const MOST_TABLES = Number(process.argv[2] ?? 150);
const COMMAND = process.argv[3] ?? 'dist/cli/index.js';
/** Of a table in a hundred something may be wrong that nobody thought of. */
const FEWEST_SHARE = 0.97;
/** The accuracy is nobody's concern here. */
const QUICK = ['--trees', '5'];

const tableSchema = z.object({
  name: z.string(),
  file: z.string(),
  target: z.string(),
  rows: z.number(),
  columns: z.number(),
  classes: z.array(z.string()),
});
type Table = z.infer<typeof tableSchema>;

/** What is wrong; `null` when nothing is. */
function tryTable({ file, target, rows, columns, classes }: Table, output: string): string | null {
  const run = spawnSync(
    process.execPath,
    [COMMAND, '--data', file, '--target', target, '--output-directory', output, ...QUICK],
    { encoding: 'utf8' },
  );
  if (run.status !== 0 && run.status !== 1) return run.stderr.trim() || `exit ${run.status}`;
  const { data } = resultSchema.parse(
    JSON.parse(readFileSync(join(output, 'metrics.json'), 'utf8')),
  );
  const found = {
    rows: data.rows,
    columns: data.features.length + data.leftOut.length + 1,
    classes: data.classes.map(({ name }) => name),
  };
  const expected = { rows, columns, classes: [...classes].sort(compareText) };
  return JSON.stringify(found) === JSON.stringify(expected)
    ? null
    : `found ${JSON.stringify(found)} instead of ${JSON.stringify(expected)}`;
}

if (!existsSync(PYTHON)) {
  process.stderr.write(`${PYTHON} is not there: see __tests__/tables/README.md.\n`);
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), 'forest-gate-tables-'));
try {
  const written = spawnSync(PYTHON, ['__tests__/tables/tables.py', folder, String(MOST_TABLES)], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (written.status !== 0) throw new Error(written.stderr);
  const tables = z.array(tableSchema).parse(JSON.parse(written.stdout));
  const refused = tables.flatMap((table) => {
    const reason = tryTable(table, join(folder, `${table.name}-out`));
    return reason === null ? [] : [`${table.name}: ${reason}`];
  });
  const taken = tables.length - refused.length;
  process.stdout.write(
    [...refused, `${taken} of ${tables.length} tables at the first try`, ''].join('\n'),
  );
  process.exitCode = taken >= FEWEST_SHARE * tables.length ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
