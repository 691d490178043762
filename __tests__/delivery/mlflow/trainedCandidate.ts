import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Candidate } from '../../../src/delivery/candidate.js';
import { growForest } from '../../../src/forest/growForest.js';
import { describeModel } from '../../../src/model/describeModel.js';
import { writeModel } from '../../../src/model/writeModel.js';
import { encodeOwn } from '../../../src/preprocessing/encode.js';
import { readTable } from '../../../src/table/readTable.js';
import { readSettingsFrom } from '../../support/readSettingsFrom.js';
import { createResult } from '../../support/results.js';

/** A candidate with a small model that was grown on iris with this seed, and a document that says it passed. */
export async function createTrainedCandidate(
  seed: number,
  { name = 'iris' }: { name?: string } = {},
): Promise<Candidate> {
  const table = await readTable(
    readFileSync('data/iris.csv'),
    'iris.csv',
    readSettingsFrom({}).table,
  );
  const options = {
    algorithm: 'random-forest',
    trees: 3,
    featuresPerTree: 2,
    maxDepth: null,
    minNumSamples: 2,
    gainThreshold: 0,
    seed,
  } as const;
  const set = { columns: encodeOwn(table.features), labels: table.labels };
  const forest = await growForest(set, table.classes.length, options);
  const data = { ignore: [], idColumn: null, groupColumn: null, testSize: 0 };
  const header = describeModel(table, table.labels.length, data, options);
  const model = Buffer.from([...writeModel(header, forest)].join(''));
  const sha256 = createHash('sha256').update(model).digest('hex');
  const drawn = createResult({ name });
  const result = { ...drawn, model: { ...drawn.model, sha256 } };
  const files = [
    { name: 'metrics.json', bytes: Buffer.from(JSON.stringify(result)) },
    { name: 'model.json', bytes: model },
    { name: 'report.html', bytes: Buffer.from('<p>Passed</p>') },
  ].map((file) => ({ ...file, sha256: createHash('sha256').update(file.bytes).digest('hex') }));
  return {
    manifest: {
      format: 'forest-gate/version',
      formatVersion: 1,
      name,
      modelSha256: files[1]?.sha256 ?? '',
      commit: 'c'.repeat(40),
      toolVersion: '1.0.0',
      verdict: 'passed',
      accuracy: result.evaluation.accuracy,
      rows: result.evaluation.rows,
      files: files.map(({ name: of, bytes, sha256: digest }) => ({
        name: of,
        bytes: bytes.byteLength,
        sha256: digest,
      })),
    },
    files,
  };
}
