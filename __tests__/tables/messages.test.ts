import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { findAll } from '../../src/checks/findAll.js';
import { CHECK_CODES, FINDING_KINDS, LEFT_OUT_REASONS } from '../../src/document/enums.js';
import type { Result } from '../../src/document/result.js';
import { errorMessage, UserError } from '../../src/errors.js';
import { describeColumns } from '../../src/report/words/describeColumns.js';
import { describeFinding } from '../../src/report/words/describeFindings.js';
import { describeRepair } from '../../src/report/words/describeRepair.js';
import { planSplit, splitTable } from '../../src/split/splitTable.js';
import { readFeatures } from '../../src/table/readFeatures.js';
import { readTable } from '../../src/table/readTable.js';
import { summariseTable } from '../../src/table/summariseTable.js';
import { TABLE_LIMITS } from '../../src/table/tableLimits.js';
import { readSettingsFrom } from '../support/readSettingsFrom.js';
import { MESSAGE_CASES, type MessageCase } from './messageCases.js';

const GOLDEN = '__tests__/tables/messages.txt';
/** What is found with codes of its own, or of kinds. */
const seen = new Set<string>();

async function sayOf(given: MessageCase): Promise<string[]> {
  const { bytes, path, settings: inputs, limits, wanted, answer } = given;
  try {
    if (wanted !== null) {
      await readFeatures(bytes, path, wanted, { ...TABLE_LIMITS, ...limits });
      return [];
    }
    const settings = readSettingsFrom({ data: path, ...inputs });
    const table = await readTable(bytes, path, settings.table, { ...TABLE_LIMITS, ...limits });
    const split = splitTable(table, settings.split);
    const asked = planSplit(settings.split, table.labels.length);
    const isRepaired = asked.folds !== split.folds || asked.testSize !== split.testSize;
    const predictions = answer?.(table) ?? null;
    const run = { table, foldOf: split.foldOf, predictions, testedLines: table.lines };
    const summary = summariseTable(table);
    for (const { reason } of summary.leftOut) seen.add(reason);
    const findings = findAll(run, null);
    for (const { code, kind } of findings) seen.add(code).add(kind ?? code);
    return [
      ...describeColumns(summary),
      ...describeRepair({
        askedSplit: isRepaired ? asked : null,
        settings: { ...settings.split, ...split, evaluation: split.method },
      } as unknown as Result),
      ...findings.map(
        (finding) =>
          `${finding.code}: ${describeFinding(finding, table.targets === null ? 'class' : 'number')}`,
      ),
    ];
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    seen.add(error.code);
    return [`[${error.code}] ${errorMessage(error)}`];
  }
}

const said = await Promise.all(
  MESSAGE_CASES.map(async (given) => [`# ${given.title}`, ...(await sayOf(given)), ''].join('\n')),
);
// UPDATE_GOLDENS=1 npm test -- tables/messages
if (process.env['UPDATE_GOLDENS'] === '1') writeFileSync(GOLDEN, said.join('\n'));

/** Names of inputs, roles, kinds and encodings, which are written as codes are. */
const NO_CODES =
  /^(?:(?:categorical|numeric)-features|(?:id|group)-column|row-number|hold-out|cross-validation|utf-8)$/;

function listCodes(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => {
      const source = readFileSync(`${folder}/${name}`, 'utf8');
      return [...source.matchAll(/'((?:[a-z0-9]+-)+[a-z0-9]+)'/g)].map(([, code]) => code ?? '');
    })
    .filter((code) => !NO_CODES.test(code));
}

describe('the messages about tables', () => {
  it('are those of the golden file', () => {
    expect(said.join('\n')).toBe(readFileSync(GOLDEN, 'utf8'));
  });

  it('are all there are: each code of a refusal, each reason, each check of each kind', () => {
    const all = [
      ...['src/table', 'src/split', 'src/preprocessing'].flatMap(listCodes),
      ...LEFT_OUT_REASONS,
      ...CHECK_CODES,
      ...FINDING_KINDS,
    ];
    expect(all.length).toBeGreaterThan(70);
    expect([...new Set(all)].filter((code) => !seen.has(code))).toEqual([]);
  });
});
