import type { AnyResult } from '../document/regressionResult.js';
import { errorMessage } from '../errors.js';
import { readRegularFile } from '../files/readRegularFile.js';
import type { GatheredGate } from '../report/comment/gatheredGate.js';
import { gateName } from '../settings/kinds.js';
import { shortCommit } from '../text/shortCommit.js';
import { readVerifiedResult } from '../verify/readVerifiedResult.js';
import { findDocuments } from './findDocuments.js';

const MAX_METRICS_BYTES = 64 * 1024 * 1024;

/**
 * The gates whose documents lie at some paths, and those that should be there and are not. A document
 * that cannot be used is one of them, with the reason.
 *
 * @param from as `findDocuments` takes them
 * @param expected the names of gates that have to be there; without any, each path has to lead to one
 * @param commit what the documents have to be of, where they say; `null` for any
 */
export async function gatherGates(
  from: readonly string[],
  expected: readonly string[],
  commit: string | null,
): Promise<GatheredGate[]> {
  const gates: GatheredGate[] = [];
  const fileOf = new Map<string, string>();
  const places = await Promise.all(from.map(findDocuments));
  for (const [at, found] of places.entries()) {
    if (found.length === 0 && expected.length === 0) {
      const reason = 'there is no metrics.json. Check the path, and that its job left one.';
      gates.push({ name: from[at] ?? '', result: null, isAbsent: true, reason });
    }
  }
  for (const file of new Set(places.flat())) {
    try {
      const result = await readDocument(file, commit);
      const other = fileOf.get(result.name);
      if (other !== undefined) {
        throw new Error(
          `it is of the gate ${result.name}, as ${other} is: give each gate a \`name\` of its own`,
        );
      }
      fileOf.set(result.name, file);
      gates.push({ name: result.name, result });
    } catch (error) {
      const reason = `it cannot be used as a result: ${errorMessage(error).replace(/\.$/, '')}.`;
      gates.push({ name: file, result: null, isAbsent: false, reason });
    }
  }
  for (const name of expected.filter((one) => !fileOf.has(one))) {
    const reason = 'it left no result. The log of its job says why.';
    gates.push({ name, result: null, isAbsent: true, reason });
  }
  return gates;
}

async function readDocument(file: string, commit: string | null): Promise<AnyResult> {
  const result = readVerifiedResult(await readRegularFile(file, 'from', MAX_METRICS_BYTES, null));
  if (gateName.parse(result.name) === undefined) {
    throw new Error('its gate has a name that no gate may have');
  }
  const of = result.source.commit;
  if (commit !== null && of !== null && of !== commit) {
    throw new Error(
      `it is of the commit ${shortCommit(of)}, and this run is of ${shortCommit(commit)}`,
    );
  }
  return result;
}
