import { z } from 'zod';

/** What MLflow answers to a request that it does not do. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

interface Pair {
  readonly key: string;
  readonly value: string;
}
interface RunRecord {
  readonly id: string;
  readonly experiment: string;
  readonly name: string;
  readonly start: number;
  status: string;
  readonly tags: Pair[];
  readonly params: Pair[];
  readonly metrics: Readonly<Record<string, unknown>>[];
  readonly datasets: unknown[];
  readonly outputs: string[];
}
interface LoggedRecord {
  readonly id: string;
  readonly experiment: string;
  readonly name: string;
  readonly run: string;
  status: string;
  readonly tags: Pair[];
}
interface VersionRecord {
  readonly number: number;
  readonly source: string;
  readonly run: string;
  readonly description: string;
  readonly tags: Pair[];
  isDeleted: boolean;
}
interface ModelRecord {
  readonly tags: Pair[];
  readonly aliases: Map<string, number>;
  readonly versions: VersionRecord[];
}

/** What a tracking server holds. */
export class MlflowState {
  readonly experiments: { id: string; name: string; place: string; stage: string }[] = [];
  readonly runs: RunRecord[] = [];
  readonly logged: LoggedRecord[] = [];
  readonly models = new Map<string, ModelRecord>();
  readonly files = new Map<string, Buffer>();
  /** Where new experiments keep their files. */
  root = 'mlflow-artifacts:';
  #time = Date.parse('2026-01-05T12:00:00Z');
  #count = 0;

  now(): number {
    return (this.#time += 1000);
  }

  next(): number {
    return (this.#count += 1);
  }
}

type Asked = Readonly<Record<string, unknown>>;
type Handler = (state: MlflowState, asked: Asked) => Readonly<Record<string, unknown>>;

const text = z.string();
const pairs = z.array(z.object({ key: text, value: text })).default([]);

/** What MLflow 3.17 does, as far as Forest Gate asks for it. */
export const HANDLERS: Readonly<Record<string, Handler>> = {
  'GET /mlflow/experiments/get': ({ experiments }, asked) => ({
    experiment: describeExperiment(
      experiments.find(({ id }) => id === asked['experiment_id']) ?? absent('experiment'),
    ),
  }),
  'GET /mlflow/experiments/get-by-name': ({ experiments }, asked) => ({
    experiment: describeExperiment(
      experiments.find(({ name }) => name === asked['experiment_name']) ?? absent('experiment'),
    ),
  }),
  'POST /mlflow/experiments/create': (state, asked) => {
    const name = text.parse(asked['name']);
    if (state.experiments.some((one) => one.name === name)) taken('Experiment');
    const id = String(state.next());
    state.experiments.push({ id, name, place: `${state.root}/${id}`, stage: 'active' });
    return { experiment_id: id };
  },
  'POST /mlflow/runs/create': (state, asked) => {
    const run: RunRecord = {
      id: String(state.next()).padStart(32, '0'),
      experiment: text.parse(asked['experiment_id']),
      name: text.parse(asked['run_name']),
      start: z.number().parse(asked['start_time']),
      status: 'RUNNING',
      tags: pairs.parse(asked['tags']),
      params: [],
      metrics: [],
      datasets: [],
      outputs: [],
    };
    state.runs.push(run);
    return { run: describeRun(run) };
  },
  'POST /mlflow/runs/search': ({ runs }, asked) => {
    const [, key = '', value = ''] =
      /^tags\.`([^`]+)` = '([^']*)'$/.exec(text.parse(asked['filter'])) ?? [];
    const experiments = z.array(text).parse(asked['experiment_ids']);
    const found = runs.filter(
      ({ experiment, tags }) =>
        experiments.includes(experiment) &&
        tags.some((tag) => tag.key === key && tag.value === value),
    );
    found.sort((a, b) => a.start - b.start);
    return { runs: found.slice(0, z.number().parse(asked['max_results'])).map(describeRun) };
  },
  'GET /mlflow/runs/get': (state, asked) => ({ run: describeRun(findRun(state, asked['run_id'])) }),
  'POST /mlflow/runs/update': (state, asked) => {
    findRun(state, asked['run_id']).status = text.parse(asked['status']);
    return {};
  },
  'POST /mlflow/runs/log-batch': (state, asked) => {
    const run = findRun(state, asked['run_id']);
    for (const { key, value } of pairs.parse(asked['params'])) logParameter(run, key, value);
    const metrics = z.array(z.record(text, z.unknown())).default([]).parse(asked['metrics']);
    for (const metric of metrics) {
      if (!run.metrics.some((one) => one['key'] === metric['key'])) run.metrics.push(metric);
    }
    return {};
  },
  'POST /mlflow/runs/log-parameter': (state, asked) => {
    logParameter(
      findRun(state, asked['run_id']),
      text.parse(asked['key']),
      text.parse(asked['value']),
    );
    return {};
  },
  'POST /mlflow/runs/log-inputs': (state, asked) => {
    const run = findRun(state, asked['run_id']);
    if (run.datasets.length === 0)
      run.datasets.push(...z.array(z.unknown()).parse(asked['datasets']));
    return {};
  },
  'POST /mlflow/runs/outputs': (state, asked) => {
    const { outputs } = findRun(state, asked['run_id']);
    for (const { model_id: id } of z.array(z.object({ model_id: text })).parse(asked['models'])) {
      if (outputs.includes(id)) throw new Refusal(400, 'BAD_REQUEST', 'UNIQUE constraint failed');
      outputs.push(id);
    }
    return {};
  },
  'POST /mlflow/logged-models': (state, asked) => {
    const logged: LoggedRecord = {
      id: `m-${state.next()}`,
      experiment: text.parse(asked['experiment_id']),
      name: text.parse(asked['name']),
      run: text.parse(asked['source_run_id']),
      status: 'LOGGED_MODEL_PENDING',
      tags: pairs.parse(asked['tags']),
    };
    state.logged.push(logged);
    return { model: describeLogged(logged) };
  },
  'POST /mlflow/logged-models/search': ({ logged }, asked) => {
    const [, run] = /^source_run_id = '([^']*)'$/.exec(text.parse(asked['filter'])) ?? [];
    return { models: logged.filter((one) => one.run === run).map(describeLogged) };
  },
  'PATCH /mlflow/logged-models/{model_id}': ({ logged }, asked) => {
    const found = logged.find(({ id }) => id === asked['model_id']) ?? absent('logged model');
    found.status = text.parse(asked['status']);
    return { model: describeLogged(found) };
  },
  'GET /mlflow/registered-models/get': (state, asked) => {
    const name = text.parse(asked['name']);
    const { tags, aliases } = findModel(state, name);
    return {
      registered_model: {
        name,
        last_updated_timestamp: state.now(),
        tags,
        aliases: Array.from(aliases, ([alias, version]) => ({ alias, version: String(version) })),
      },
    };
  },
  'POST /mlflow/registered-models/create': ({ models }, asked) => {
    const name = text.parse(asked['name']);
    if (models.has(name)) taken('Registered Model');
    models.set(name, { tags: pairs.parse(asked['tags']), aliases: new Map(), versions: [] });
    return { registered_model: { name } };
  },
  'POST /mlflow/registered-models/set-tag': (state, asked) => {
    const { tags } = findModel(state, asked['name']);
    tags.push({ key: text.parse(asked['key']), value: text.parse(asked['value']) });
    return {};
  },
  'POST /mlflow/registered-models/alias': (state, asked) => {
    const { aliases } = findModel(state, asked['name']);
    aliases.set(text.parse(asked['alias']), findVersion(state, asked).number);
    return {};
  },
  'GET /mlflow/model-versions/search': ({ models }, asked) => {
    const [, name = ''] = /^name='([^']*)'$/.exec(text.parse(asked['filter'])) ?? [];
    const all = (models.get(name)?.versions ?? []).filter(({ isDeleted }) => !isDeleted);
    // A page holds three, so that there are several.
    const from = Number(asked['page_token'] ?? 0);
    const page = all.slice(from, from + 3).map((version) => describeVersion(name, version));
    const more = all.length > from + 3 ? { next_page_token: String(from + 3) } : {};
    return { ...(page.length === 0 ? {} : { model_versions: page }), ...more };
  },
  'POST /mlflow/model-versions/create': (state, asked) => {
    const name = text.parse(asked['name']);
    const { versions } = findModel(state, name);
    const version: VersionRecord = {
      number: versions.length + 1,
      source: text.parse(asked['source']),
      run: text.parse(asked['run_id']),
      description: text.parse(asked['description']),
      tags: pairs.parse(asked['tags']),
      isDeleted: false,
    };
    versions.push(version);
    return { model_version: describeVersion(name, version) };
  },
  'DELETE /mlflow/model-versions/delete': (state, asked) => {
    findVersion(state, asked).isDeleted = true;
    return {};
  },
  'GET /mlflow/model-versions/get-download-uri': (state, asked) => {
    const { source } = findVersion(state, asked);
    const logged =
      state.logged.find(({ id }) => source === `models:/${id}`) ?? absent('logged model');
    return { artifact_uri: placeOf(logged) };
  },
};

function absent(what: string): never {
  throw new Refusal(404, 'RESOURCE_DOES_NOT_EXIST', `Could not find ${what}`);
}

function taken(what: string): never {
  throw new Refusal(400, 'RESOURCE_ALREADY_EXISTS', `${what} already exists`);
}

function findRun({ runs }: MlflowState, id: unknown): RunRecord {
  return runs.find((run) => run.id === id) ?? absent('run');
}

function findModel({ models }: MlflowState, name: unknown): ModelRecord {
  return models.get(text.parse(name)) ?? absent('registered model');
}

function findVersion(state: MlflowState, asked: Asked): VersionRecord {
  const { versions } = findModel(state, asked['name']);
  const found = versions.find(({ number }) => String(number) === asked['version']);
  return found === undefined || found.isDeleted ? absent('model version') : found;
}

function logParameter({ params }: RunRecord, key: string, value: string): void {
  const there = params.find((param) => param.key === key);
  if (there === undefined) params.push({ key, value });
  else if (there.value !== value) {
    throw new Refusal(400, 'INVALID_PARAMETER_VALUE', 'Changing param values is not allowed.');
  }
}

function describeExperiment({ id, name, place, stage }: MlflowState['experiments'][number]) {
  return { experiment_id: id, name, artifact_location: place, lifecycle_stage: stage };
}

function describeRun({ id, experiment, name, start, status, tags, params, outputs }: RunRecord) {
  return {
    info: {
      run_id: id,
      experiment_id: experiment,
      run_name: name,
      status,
      start_time: start,
      lifecycle_stage: 'active',
    },
    data: {
      ...(tags.length === 0 ? {} : { tags }),
      ...(params.length === 0 ? {} : { params }),
    },
    outputs:
      outputs.length === 0 ? {} : { model_outputs: outputs.map((model_id) => ({ model_id })) },
  };
}

function placeOf({ id, experiment }: LoggedRecord): string {
  return `mlflow-artifacts:/${experiment}/models/${id}/artifacts`;
}

function describeLogged(logged: LoggedRecord) {
  return {
    info: {
      model_id: logged.id,
      experiment_id: logged.experiment,
      name: logged.name,
      artifact_uri: placeOf(logged),
      status: logged.status,
      source_run_id: logged.run,
      tags: logged.tags,
    },
  };
}

function describeVersion(name: string, { number, source, run, description, tags }: VersionRecord) {
  return {
    name,
    version: String(number),
    creation_timestamp: Date.parse('2026-01-05T12:00:00Z') + number,
    source,
    run_id: run,
    description,
    status: 'READY',
    tags,
  };
}
