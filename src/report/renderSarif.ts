import type { Log, Notification, ReportingDescriptor, Result as SarifResult } from 'sarif';
import type { AnyResult } from '../document/regressionResult.js';
import type { ResultRule } from '../document/result.js';
import { shortName, shortSentence } from '../text/visibleText.js';
import { findFileAddress, findRepository, unitOfRows } from './words/addresses.js';
import { blocksOf, type RowAlert } from './tasks/blocks.js';
import { formatCount } from './words/numbers.js';
import { describeRule } from './words/ruleWords.js';

/** GitHub shows the first 5,000 results of a run. */
const MOST_RESULTS = 5_000;

const HOME = 'https://github.com/forest-gate/forest-gate';

/** What a result can be about. */
const KINDS = [
  {
    id: 'rule-failed',
    name: 'RuleFailed',
    shortDescription: { text: 'A rule that the model or its data is held to is broken.' },
    help: { text: 'The report says by how much, and how sure that is.' },
    helpUri: `${HOME}#readme`,
    defaultConfiguration: { level: 'error' },
  },
  {
    id: 'newly-wrong-row',
    name: 'NewlyWrongRow',
    shortDescription: { text: 'A row that the base predicted right and this run predicts wrong.' },
    help: { text: 'Look whether its class is right, and what changed the model.' },
    helpUri: `${HOME}#readme`,
    defaultConfiguration: { level: 'warning' },
  },
  {
    id: 'error-grew',
    name: 'ErrorGrew',
    shortDescription: {
      text: "A row whose prediction is farther off than the base's, by more than the base's mean absolute error.",
    },
    help: { text: 'Look whether its number is right, and what changed the model.' },
    helpUri: `${HOME}#readme`,
    defaultConfiguration: { level: 'warning' },
  },
] as const satisfies readonly ReportingDescriptor[];

type Kind = (typeof KINDS)[number]['id'];

/**
 * The result as SARIF 2.1.0: a result for each broken rule and for each row newly wrong or much farther off, at its line
 * of the data. A row is recognised by its identity, and a rule by what it is about, so that an alert
 * stays the same when lines move or a limit changes.
 */
export function renderSarif(result: AnyResult): string {
  const rows = blocksOf(result).alerts();
  const rules = listBroken(result).map((rule) => describeBroken(rule, result));
  const room = Math.max(0, MOST_RESULTS - rules.length);
  const left = rows.length - Math.min(rows.length, room);
  const repository = findRepository(result.source);
  const { commit } = result.source;
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Forest Gate',
            version: result.toolVersion,
            informationUri: HOME,
            rules: [...KINDS],
          },
        },
        automationDetails: { id: `forest-gate/${encodeURIComponent(result.name)}/` },
        columnKind: 'utf16CodeUnits',
        ...(repository === null || commit === null
          ? {}
          : { versionControlProvenance: [{ repositoryUri: repository, revisionId: commit }] }),
        invocations: [
          {
            executionSuccessful: true,
            toolExecutionNotifications: left === 0 ? [] : [tellOf(left, rows)],
          },
        ],
        results: [...rules.slice(0, MOST_RESULTS), ...describeRows(rows.slice(0, room), result)],
      },
    ],
  };
  return `${JSON.stringify(log, null, 1)}\n`;
}

/** Rules of any side that are broken, accepted or not, each once. */
function listBroken({ rules, basePolicy, baseEvaluation }: AnyResult): ResultRule[] {
  const all = [...rules, ...(basePolicy?.rules ?? []), ...(baseEvaluation?.rules ?? [])];
  const broken = all.filter(({ outcome }) => outcome === 'failed' || outcome === 'inconclusive');
  return [...new Map(broken.map((rule) => [`${rule.rule} ${rule.level}`, rule])).values()];
}

function describeBroken(rule: ResultRule, result: AnyResult): SarifResult {
  const { metric, of, slice, kind, since, runs, level, outcome, reason } = rule;
  const scope = slice === null ? [] : [slice];
  const isError = level === 'fail' && outcome === 'failed';
  return {
    ...resultOf('rule-failed'),
    level: isError ? 'error' : 'warning',
    message: messageOf(`${describeRule(rule)}: ${outcome}. ${shortSentence(reason)}`),
    locations: locate(result, 1),
    partialFingerprints: {
      primaryLocationLineHash: JSON.stringify([
        result.name,
        metric,
        of,
        kind,
        since,
        runs,
        level,
        ...scope,
      ]),
    },
  };
}

function describeRows(rows: readonly RowAlert[], result: AnyResult): SarifResult[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const copy = (seen.get(row.identity) ?? 0) + 1;
    seen.set(row.identity, copy);
    return {
      ...resultOf(row.kind),
      level: 'warning',
      message: messageOf(`${nameRow(result, row.line)} ${row.words}.`),
      locations: locate(result, row.line),
      // Equal rows are told apart by their number.
      partialFingerprints: { primaryLocationLineHash: `${row.identity}:${copy}` },
    };
  });
}

function nameRow(result: AnyResult, line: number): string {
  if (result.source.dataPointer === null) return 'This row';
  return `The row on ${unitOfRows(result)} ${line} of ${shortName(result.data.path)}`;
}

function resultOf(kind: Kind): { ruleId: string; ruleIndex: number } {
  return { ruleId: kind, ruleIndex: KINDS.findIndex(({ id }) => id === kind) };
}

function locate({ source, data }: AnyResult, line: number): SarifResult['locations'] {
  // What stands for the data has none of its lines.
  const { dataPointer } = source;
  const uri = findFileAddress(dataPointer ?? source.dataPath ?? data.path);
  return [
    {
      physicalLocation: {
        artifactLocation: uri.startsWith('file:') ? { uri } : { uri, uriBaseId: '%SRCROOT%' },
        region: { startLine: dataPointer === null ? line : 1 },
      },
    },
  ];
}

function tellOf(left: number, rows: readonly RowAlert[]): Notification {
  const what = rows[0]?.kind === 'error-grew' ? 'farther off' : 'newly wrong';
  return {
    level: 'note',
    message: {
      text: `${formatCount(left)} more rows are ${what}; all are in predictions.csv.`,
    },
  };
}

/** Plain text: braces would be placeholders, and a bracket before a parenthesis a link. */
function messageOf(text: string): { text: string } {
  return {
    text: text.replaceAll('{', '{{').replaceAll('}', '}}').replaceAll('](', '] ('),
  };
}
