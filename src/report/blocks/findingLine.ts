import type { Finding } from '../../document/result.js';
import type { TaskWords } from '../tasks/words.js';
import { checkAddress } from '../words/addresses.js';
import { describeFinding } from '../words/describeFindings.js';
import type { Line } from './block.js';
import { link } from './pieces.js';

/** A finding with its code, which leads to what is said of it. */
export function findingLine(finding: Finding, answer: TaskWords['answer']): Line {
  const { code } = finding;
  return [link(code, checkAddress(code)), `: ${describeFinding(finding, answer)}`];
}
