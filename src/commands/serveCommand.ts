import { parseVersionName, type VersionName } from '../delivery/version.js';
import { STAGE } from '../document/enums.js';
import { EXIT_CODES } from '../exitCodes.js';
import { quote } from '../text/quote.js';
import { defineCommand, readSwitch, switchFlag } from './command.js';
import { refuseArguments } from './refuseArguments.js';

/** Where the model that is served comes from. */
export type ModelSource =
  | { readonly kind: 'file'; readonly path: string; readonly name: string | null }
  | { readonly kind: 'version'; readonly version: VersionName; readonly at: string }
  | { readonly kind: 'stage'; readonly name: string; readonly stage: string; readonly at: string };

export interface ServeRequest {
  readonly source: ModelSource;
  /** The digest that the model has to have; `null` for none. */
  readonly sha256: string | null;
  readonly host: string;
  readonly port: number;
  readonly maxBytes: number;
  readonly maxRows: number;
  /** Seconds. */
  readonly drain: number;
  readonly logsRequests: boolean;
}

const DEFAULTS = {
  host: '127.0.0.1',
  port: 8080,
  'max-bytes': 16 * 1024 * 1024,
  'max-rows': 10_000,
  'drain-seconds': 1,
  stage: 'production',
} as const;

export const serveCommand = defineCommand<ServeRequest>({
  usage: [
    'serve --model FILE [--port PORT] [--host ADDRESS]',
    'serve NAME[@vN] --at TARGET [--stage STAGE]',
  ],
  summary: 'serve answers requests with a model over HTTP, by the Open Inference Protocol (V2).',
  words: ['name'],
  flags: [
    { name: 'model', placeholder: 'FILE', meaning: 'The model.json of a run.' },
    { name: 'at', placeholder: 'TARGET', meaning: 'Where the versions are, as in publish --to.' },
    {
      name: 'stage',
      placeholder: 'STAGE',
      meaning: `The stage whose version is served. Default: ${DEFAULTS.stage}.`,
    },
    {
      name: 'sha256',
      placeholder: 'DIGEST',
      meaning: 'The SHA-256 that model.json has to have.',
    },
    {
      name: 'host',
      placeholder: 'ADDRESS',
      meaning: `The address to listen at; 0.0.0.0 is all of the machine. Default: ${DEFAULTS.host}.`,
    },
    {
      name: 'port',
      placeholder: 'PORT',
      meaning: `The port to listen at; 0 takes one that is free. Default: ${DEFAULTS.port}.`,
    },
    {
      name: 'max-bytes',
      placeholder: 'N',
      meaning: `The most bytes of a request. Default: ${DEFAULTS['max-bytes']}.`,
    },
    {
      name: 'max-rows',
      placeholder: 'N',
      meaning: `The most rows of a request. Default: ${DEFAULTS['max-rows']}.`,
    },
    {
      name: 'drain-seconds',
      placeholder: 'N',
      meaning: `How long requests are answered after SIGTERM, while readiness says no. Default: ${DEFAULTS['drain-seconds']}.`,
    },
    switchFlag('log-requests', 'Write a line for each request.'),
  ],
  notes: [],
  read: (values) => ({
    source: readSource(values),
    sha256: readDigest(values),
    host: values.get('host') ?? DEFAULTS.host,
    port: readCount(values, 'port', 0, 65_535),
    maxBytes: readCount(values, 'max-bytes', 1, 512 * 1024 * 1024),
    maxRows: readCount(values, 'max-rows', 1, 1_000_000),
    drain: readCount(values, 'drain-seconds', 0, 3_600),
    logsRequests: readSwitch(values, 'log-requests'),
  }),
  run: async (request) => {
    const { serve } = await import(/* webpackMode: "eager" */ './serve.js');
    await serve(request, process.env);
    return EXIT_CODES.passed;
  },
});

function readSource(values: ReadonlyMap<string, string>): ModelSource {
  const path = values.get('model');
  const name = values.get('name') ?? null;
  const at = values.get('at');
  const stage = values.get('stage');
  if (path !== undefined) {
    if (at !== undefined || stage !== undefined) {
      refuseArguments('serve takes --model, or a name and --at: not both.');
    }
    if (name !== null && parseVersionName(`${name}@v1`) === null) {
      refuseArguments(`${quote(name)} is no name of a model beside --model: write it as in iris.`);
    }
    return { kind: 'file', path, name };
  }
  if (name === null || at === undefined) {
    refuseArguments(
      'serve needs --model FILE, or the name of a model and --at TARGET, as in serve iris --at release.',
    );
  }
  const version = parseVersionName(name);
  if (version !== null) {
    if (stage !== undefined) {
      refuseArguments(`${quote(name)} is a version already: leave --stage out, or the version.`);
    }
    return { kind: 'version', version, at };
  }
  if (parseVersionName(`${name}@v1`) === null) {
    refuseArguments(
      `${quote(name)} is no model: write a name, as in iris, or a version, as in iris@v3.`,
    );
  }
  if (stage !== undefined && !STAGE.test(stage)) refuseArguments(`${quote(stage)} is no stage.`);
  return { kind: 'stage', name, stage: stage ?? DEFAULTS.stage, at };
}

function readDigest(values: ReadonlyMap<string, string>): string | null {
  const text = values.get('sha256')?.toLowerCase() ?? null;
  if (text !== null && !/^[0-9a-f]{64}$/.test(text)) {
    refuseArguments('--sha256 has to be a digest of 64 hexadecimal digits.');
  }
  return text;
}

function readCount(
  values: ReadonlyMap<string, string>,
  name: 'port' | 'max-bytes' | 'max-rows' | 'drain-seconds',
  least: number,
  most: number,
): number {
  const text = values.get(name);
  if (text === undefined) return DEFAULTS[name];
  const count = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
  if (count >= least && count <= most) return count;
  return refuseArguments(`--${name} has to be a whole number from ${least} to ${most}.`);
}
