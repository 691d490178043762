import { createHash } from 'node:crypto';
import type { Candidate } from '../../src/delivery/candidate.js';

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A candidate with a model and a document of these words, as a run of the gate `iris` would leave it. */
export function createCandidate(
  model: string,
  { metrics = 'measured', commit = 'c'.repeat(40) }: { metrics?: string; commit?: string } = {},
): Candidate {
  const files = [
    { name: 'metrics.json', bytes: Buffer.from(metrics) },
    { name: 'model.json', bytes: Buffer.from(model) },
    { name: 'report.html', bytes: Buffer.from('<p>Passed</p>') },
  ].map((file) => ({ ...file, sha256: digest(file.bytes) }));
  return {
    manifest: {
      format: 'forest-gate/version',
      formatVersion: 1,
      name: 'iris',
      modelSha256: digest(Buffer.from(model)),
      commit,
      toolVersion: '1.0.0',
      verdict: 'passed',
      accuracy: 0.95,
      rows: 150,
      files: files.map(({ name, bytes, sha256 }) => ({ name, bytes: bytes.byteLength, sha256 })),
    },
    files,
  };
}
