import { createHash } from 'node:crypto';
import { isGiven } from '../document/isGiven.js';
import type { AnyResult } from '../document/regressionResult.js';
import { statedInputs } from '../settings/statedInputs.js';
import { shortName } from '../text/visibleText.js';
import { findRepository } from './words/addresses.js';
import { describeLimits, describePurpose, FAIRNESS } from './words/cardWords.js';
import { describeMethod } from './words/describeMethod.js';
import { wordsOf } from './tasks/words.js';

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
export function renderSbom(result: AnyResult): string {
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

function describeModel(result: AnyResult) {
  const { model, modelFile, name, source, settings, data } = result;
  const file = model ?? modelFile;
  const repository = findRepository(source);
  const { answer, card } = wordsOf(result);
  const { notFor, task } = card();
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
        task,
        ...(isGiven(settings)
          ? {}
          : {
              architectureFamily: 'decision tree',
              modelArchitecture: `${settings.algorithm} (${library})`,
            }),
        datasets: [{ ref: DATA }],
        inputs: data.columns.map((of) => ({ format: `${of.kind}: ${shortName(of.name)}` })),
        outputs: [{ format: `${answer}: ${shortName(data.target)}` }],
      },
      quantitativeAnalysis: { performanceMetrics: listMetrics(result) },
      considerations: {
        useCases: [describePurpose(result)],
        technicalLimitations: [...describeLimits(result), notFor],
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
      ...statedInputs().flatMap(({ name: input, key }) => {
        const value = settings[key];
        if (value === undefined) return [];
        const written = Array.isArray(value)
          ? value.map(shortName).join(', ')
          : shortName(String(value ?? 'none'));
        return [propertyOf(`setting:${input}`, written)];
      }),
    ],
  };
}

function listMetrics(result: AnyResult): PerformanceMetric[] {
  const { intervals } = result;
  const { metrics, parts } = wordsOf(result).card();
  const intervalOf = new Map(intervals.map(({ metric, current }) => [metric, current]));
  return [
    ...metrics.map(({ type, metric, value }): PerformanceMetric => {
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
    ...parts.map(({ type, value, slice }) => ({
      type,
      value: formatNumber(value),
      slice: shortName(slice),
    })),
  ];
}

function describeData(result: AnyResult) {
  const { data } = result;
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
            ...wordsOf(result)
              .card()
              .targets.map(([name, value]) => propertyOf(name, value)),
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
