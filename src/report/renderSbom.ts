import { createHash } from 'node:crypto';
import { isGiven } from '../document/isGiven.js';
import type { Result } from '../document/result.js';
import { statedInputs } from '../settings/statedInputs.js';
import { shortName } from '../text/visibleText.js';
import { findRepository } from './words/addresses.js';
import { describeLimits, describePurpose, FAIRNESS, NOT_FOR } from './words/cardWords.js';
import { describeMethod } from './words/describeMethod.js';
import { listCardMetrics } from './words/listCardMetrics.js';

interface Property {
  readonly name: string;
  readonly value: string;
}

/** A number of a model, in the form that the standard has: all of it is text. */
interface PerformanceMetric {
  readonly type: string;
  readonly value: string;
  readonly slice?: string;
  readonly confidenceInterval?: { readonly lowerBound: string; readonly upperBound: string };
}

/**
 * `model.cdx.json`: the model and its data as a CycloneDX 1.6 bill of materials, with what
 * `model-card.md` says as its model card. It has no time, and its serial number follows from what
 * it says, so that the same run has the same bytes.
 */
export function renderSbom(result: Result): string {
  const { toolVersion } = result;
  const contents = {
    version: 1,
    metadata: {
      tools: {
        components: [{ type: 'application', name: 'forest-gate', version: shortName(toolVersion) }],
      },
    },
    components: [describeModel(result), describeData(result)],
    dependencies: [{ ref: MODEL, dependsOn: [DATA] }, { ref: DATA }],
  };
  const bom = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${nameByContents(JSON.stringify(contents))}`,
    ...contents,
  };
  return `${JSON.stringify(bom, null, 2)}\n`;
}

const MODEL = 'model';
const DATA = 'data';

/** A UUID of version 8 (RFC 9562), made of a digest. */
function nameByContents(text: string): string {
  const digest = createHash('sha256').update(text).digest('hex');
  const [a, b, c, d, e] = [
    [0, 8],
    [8, 12],
    [13, 16],
    [17, 20],
    [20, 32],
  ].map(([start, end]) => digest.slice(start, end));
  return [a, b, `8${c ?? ''}`, `8${d ?? ''}`, e].join('-');
}

function describeModel(result: Result) {
  const { model, modelFile, name, source, settings, data } = result;
  const file = model ?? modelFile;
  const repository = findRepository(source);
  const library = settings.algorithm === 'random-forest' ? 'ml-random-forest' : 'ml-cart';
  return {
    type: 'machine-learning-model',
    'bom-ref': MODEL,
    name: shortName(name),
    version: source.commit ?? file?.sha256 ?? data.sha256,
    description: describePurpose(result),
    ...(file === null ? {} : { hashes: [{ alg: 'SHA-256', content: file.sha256 }] }),
    ...(repository === null ? {} : { externalReferences: [{ type: 'vcs', url: repository }] }),
    modelCard: {
      modelParameters: {
        approach: { type: 'supervised' },
        task: 'tabular-classification',
        ...(isGiven(settings)
          ? {}
          : {
              architectureFamily: 'decision tree',
              modelArchitecture: `${settings.algorithm} (${library})`,
            }),
        datasets: [{ ref: DATA }],
        inputs: data.columns.map((of) => ({ format: `${of.kind}: ${shortName(of.name)}` })),
        outputs: [{ format: `class: ${shortName(data.target)}` }],
      },
      quantitativeAnalysis: { performanceMetrics: listMetrics(result) },
      considerations: {
        useCases: [describePurpose(result)],
        technicalLimitations: [...describeLimits(result), NOT_FOR],
        ethicalConsiderations: [{ name: FAIRNESS }],
      },
      properties: describeMethod(result).map((value) => propertyOf('method', value)),
    },
    properties: [
      propertyOf('verdict', result.verdict),
      ...(file === null
        ? []
        : [
            propertyOf('file', modelFile === null ? 'model.json' : shortName(modelFile.path)),
            propertyOf('bytes', String(file.bytes)),
          ]),
      ...statedInputs().map(({ name: input, key }) => {
        const value = settings[key];
        return propertyOf(
          `setting:${input}`,
          Array.isArray(value)
            ? value.map(shortName).join(', ')
            : shortName(String(value ?? 'none')),
        );
      }),
    ],
  };
}

function listMetrics(result: Result): PerformanceMetric[] {
  const { evaluation, intervals } = result;
  const intervalOf = new Map(intervals.map(({ metric, current }) => [metric, current]));
  return [
    ...listCardMetrics(result).map(({ type, metric, value }): PerformanceMetric => {
      const interval = intervalOf.get(metric) ?? null;
      return {
        type,
        value: formatNumber(value),
        ...(interval === null
          ? {}
          : {
              confidenceInterval: {
                lowerBound: formatNumber(interval.low),
                upperBound: formatNumber(interval.high),
              },
            }),
      };
    }),
    ...evaluation.perClass.flatMap(({ name, precision, recall, f1 }) =>
      Object.entries({ precision, recall, f1 }).map(([type, value]) => ({
        type,
        value: formatNumber(value),
        slice: shortName(name),
      })),
    ),
  ];
}

function describeData({ data }: Result) {
  return {
    type: 'data',
    'bom-ref': DATA,
    name: shortName(data.path),
    version: data.fingerprint,
    hashes: [{ alg: 'SHA-256', content: data.sha256 }],
    data: [
      {
        type: 'dataset',
        name: shortName(data.path),
        contents: {
          properties: [
            propertyOf('rows', String(data.rows)),
            propertyOf('fingerprint', data.fingerprint),
            ...data.classes.map(({ name, rows }) =>
              propertyOf(`class:${shortName(name)}`, `${rows} rows`),
            ),
          ],
        },
      },
    ],
  };
}

function propertyOf(name: string, value: string): Property {
  return { name: `forest-gate:${name}`, value };
}

function formatNumber(value: number): string {
  return value.toFixed(6);
}
