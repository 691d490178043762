import { createFollower } from '../dvc/createFollower.js';
import type { Environment } from '../files/environment.js';
import { openRegularFile, readRegularFile } from '../files/readRegularFile.js';

import { growForest } from '../forest/growForest.js';
import { visibleText } from '../text/visibleText.js';
import type { VerifySubject } from './verifyCommand.js';
import { readData } from '../run/readData.js';
import { renderChecks } from '../verify/renderChecks.js';
import { verifyModel } from '../verify/verifyModel.js';
import { verifyResult } from '../verify/verifyResult.js';
import { MAX_METRICS_BYTES, parseDocument } from './parseDocument.js';
import { printLines } from './printLines.js';

/**
 * Finds out anew what a file states and prints what was checked and what differs.
 *
 * @returns whether the file is right about all of it
 * @throws UserError for a file that cannot be used
 */
export async function verify(subject: VerifySubject, env: Environment): Promise<boolean> {
  const { checks, right, wrong } =
    'metrics' in subject ? await verifyMetrics(subject.metrics) : await retrain(subject, env);
  const isRight = checks.every(({ differences }) => differences.length === 0);
  const text = `${renderChecks(checks)}\n${isRight ? right : wrong}`;
  printLines(text);
  return isRight;
}

async function verifyMetrics(path: string) {
  const bytes = await readRegularFile(path, 'metrics', MAX_METRICS_BYTES, null);
  const result = parseDocument(bytes, path);
  const name = visibleText(path);
  return {
    checks: [...verifyResult(result)],
    right:
      `${name} states what follows from its own rows, settings and policy: ${result.verdict}.\n` +
      'Whether the rows are those of the table, only running the gate on it again can tell.',
    wrong: `${name} states what does not follow from its own rows, settings and policy.`,
  };
}

async function retrain(
  { model, data }: { readonly model: string; readonly data: string },
  env: Environment,
) {
  const { bytes: table } = await readData(data, null, createFollower(env));
  process.stderr.write('Training the model again ...\n');
  const [modelName, dataName] = [visibleText(model), visibleText(data)];
  return {
    checks: await openRegularFile(model, 'model', (file) =>
      verifyModel(file, table, data, growForest),
    ),
    right: `${modelName} is what training on ${dataName} gives, byte for byte.`,
    wrong: `${modelName} is not what training on ${dataName} gives.`,
  };
}
