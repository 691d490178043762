/** What became of a run or of a rule, by its name. */
export const VERDICT_MEANINGS: ReadonlyMap<string, readonly string[]> = new Map([
  [
    'passed',
    [
      'passed: every rule that fails the gate holds, by the own rules and by those of the base.',
      'Rules that only warn may be broken; a drop beyond its limit may have been accepted by a label.',
      'Exit code 0.',
    ],
  ],
  [
    'failed',
    [
      'failed: a rule is broken, and not by chance alone, or it is a limit that needs no base.',
      'It counts on the own table, by the rules of the base, and as the base measures: the worst of these.',
      'Exit code 1.',
    ],
  ],
  [
    'inconclusive',
    [
      'inconclusive: a drop is beyond its limit, but may be chance; or nothing is known of a base that is there.',
      'More tested rows could tell. strict: true fails instead; a label accepts it on a pull request.',
      'Exit code 0.',
    ],
  ],
  [
    'accepted',
    [
      'accepted: a rule is broken, and somebody who may write to the repository has set the label accept-label.',
      'That is for the last commit alone: the next push has to be accepted again.',
    ],
  ],
  [
    'not-applied',
    [
      'not-applied: there is nothing to hold the rule against, as for a drop without a base.',
      'With baseline-required: true a drop without a base fails.',
    ],
  ],
]);
