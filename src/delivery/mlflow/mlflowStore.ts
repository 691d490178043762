import { z } from 'zod';
import { type MlflowClient, MlflowFailure } from './mlflowClient.js';

const tags = z.array(z.object({ key: z.string(), value: z.string().default('') })).default([]);
const params = tags;

const experimentSchema = z.object({
  experiment_id: z.string(),
  name: z.string(),
  artifact_location: z.string(),
  lifecycle_stage: z.string(),
});
const runSchema = z.object({
  info: z.object({ run_id: z.string(), start_time: z.number(), lifecycle_stage: z.string() }),
  data: z.object({ params, tags }).default({ params: [], tags: [] }),
  outputs: z
    .object({ model_outputs: z.array(z.object({ model_id: z.string() })).default([]) })
    .default({ model_outputs: [] }),
});
const loggedModelSchema = z.object({
  info: z.object({ model_id: z.string(), artifact_uri: z.string(), status: z.string() }),
});
const registeredModelSchema = z.object({
  tags,
  aliases: z.array(z.object({ alias: z.string(), version: z.string() })).default([]),
  last_updated_timestamp: z.number().default(0),
});
const versionSchema = z.object({
  version: z.string().regex(/^[1-9]\d{0,8}$/),
  creation_timestamp: z.number(),
  run_id: z.string().default(''),
  tags,
});
const anything = z.object({});

export type Experiment = z.infer<typeof experimentSchema>;
export type Run = z.infer<typeof runSchema>;
export type LoggedModel = z.infer<typeof loggedModelSchema>;
export type RegisteredModel = z.infer<typeof registeredModelSchema>;
export type ModelVersion = z.infer<typeof versionSchema>;
export type Tags = Readonly<Record<string, string>>;

const MAX_PAGES = 100;

/** The requests to MLflow that versions and stages need. Every call throws as `MlflowClient` does. */
export type MlflowStore = ReturnType<typeof createMlflowStore>;

export function createMlflowStore(client: MlflowClient, model: string) {
  return {
    findExperiment: (by: { readonly id: string } | { readonly name: string }) =>
      unlessAbsent(
        'id' in by
          ? client.get('experiments/get', { experiment_id: by.id }, experimentAnswer)
          : client.get('experiments/get-by-name', { experiment_name: by.name }, experimentAnswer),
      ).then((answer) => answer?.experiment ?? null),

    createExperiment: (name: string) =>
      client.send('POST', 'experiments/create', { name }, anything, 'once'),

    /** The oldest run with a tag. */
    findRun: async (experiment: string, key: string, value: string): Promise<Run | null> => {
      const { runs } = await client.send(
        'POST',
        'runs/search',
        {
          experiment_ids: [experiment],
          filter: `tags.\`${key}\` = '${value}'`,
          order_by: ['attributes.start_time ASC'],
          max_results: 1,
        },
        z.object({ runs: z.array(runSchema).default([]) }),
      );
      return runs[0] ?? null;
    },

    createRun: (experiment: string, name: string, start: number, of: Tags): Promise<Run> =>
      client
        .send(
          'POST',
          'runs/create',
          { experiment_id: experiment, run_name: name, start_time: start, tags: listTags(of) },
          runAnswer,
          'once',
        )
        .then(({ run }) => run),

    getRun: (id: string): Promise<Run> =>
      client.get('runs/get', { run_id: id }, runAnswer).then(({ run }) => run),

    log: (run: string, batch: Readonly<Record<string, unknown>>) =>
      client.send('POST', 'runs/log-batch', { run_id: run, ...batch }, anything),

    logInputs: (run: string, datasets: readonly unknown[]) =>
      client.send('POST', 'runs/log-inputs', { run_id: run, datasets }, anything),

    /** A parameter is written once: the same again is no harm, another value is refused. */
    logParameter: (run: string, key: string, value: string) =>
      client.send('POST', 'runs/log-parameter', { run_id: run, key, value }, anything),

    logOutput: (run: string, logged: string) =>
      client.send(
        'POST',
        'runs/outputs',
        { run_id: run, models: [{ model_id: logged, step: 0 }] },
        anything,
        'once',
      ),

    endRun: (run: string, end: number) =>
      client.send(
        'POST',
        'runs/update',
        { run_id: run, status: 'FINISHED', end_time: end },
        anything,
      ),

    findLoggedModel: async (experiment: string, run: string): Promise<LoggedModel | null> => {
      const { models } = await client.send(
        'POST',
        'logged-models/search',
        { experiment_ids: [experiment], filter: `source_run_id = '${run}'`, max_results: 1 },
        z.object({ models: z.array(loggedModelSchema).default([]) }),
      );
      return models[0] ?? null;
    },

    createLoggedModel: (experiment: string, run: string, of: Tags): Promise<LoggedModel> =>
      client
        .send(
          'POST',
          'logged-models',
          {
            experiment_id: experiment,
            name: model,
            model_type: 'onnx',
            source_run_id: run,
            tags: listTags(of),
          },
          z.object({ model: loggedModelSchema }),
          'once',
        )
        .then((answer) => answer.model),

    finishLoggedModel: (id: string) =>
      client.send(
        'PATCH',
        `logged-models/${encodeURIComponent(id)}`,
        { model_id: id, status: 'LOGGED_MODEL_READY' },
        anything,
      ),

    findRegisteredModel: (): Promise<RegisteredModel | null> =>
      unlessAbsent(
        client.get(
          'registered-models/get',
          { name: model },
          z.object({ registered_model: registeredModelSchema }),
        ),
      ).then((answer) => answer?.registered_model ?? null),

    createRegisteredModel: (of: Tags) =>
      client.send(
        'POST',
        'registered-models/create',
        { name: model, tags: listTags(of) },
        anything,
        'once',
      ),

    setModelTag: (key: string, value: string) =>
      client.send('POST', 'registered-models/set-tag', { name: model, key, value }, anything),

    listVersions: async (): Promise<ModelVersion[]> => {
      let found: ModelVersion[] = [];
      let token = '';
      for (let page = 0; page < MAX_PAGES; page++) {
        const query = { filter: `name='${model}'`, max_results: '200' };
        const answer = await client.get(
          'model-versions/search',
          token === '' ? query : { ...query, page_token: token },
          z.object({
            model_versions: z.array(versionSchema).default([]),
            next_page_token: z.string().default(''),
          }),
        );
        found = found.concat(answer.model_versions);
        token = answer.next_page_token;
        if (token === '') break;
      }
      return found;
    },

    createVersion: (
      logged: string,
      run: string,
      description: string,
      of: Tags,
    ): Promise<ModelVersion> =>
      client
        .send(
          'POST',
          'model-versions/create',
          {
            name: model,
            source: `models:/${logged}`,
            model_id: logged,
            run_id: run,
            description,
            tags: listTags(of),
          },
          z.object({ model_version: versionSchema }),
          'once',
        )
        .then((answer) => answer.model_version),

    /** Whoever else takes it away at the same time may be first. */
    removeVersion: (number: number) =>
      unlessAbsent(
        client.send(
          'DELETE',
          'model-versions/delete',
          { name: model, version: String(number) },
          anything,
          'once',
        ),
      ),

    /** Where the files of a version are. */
    findFiles: (number: number): Promise<string> =>
      client
        .get(
          'model-versions/get-download-uri',
          { name: model, version: String(number) },
          z.object({ artifact_uri: z.string() }),
        )
        .then((answer) => answer.artifact_uri),

    setAlias: (alias: string, number: number) =>
      client.send(
        'POST',
        'registered-models/alias',
        { name: model, alias, version: String(number) },
        anything,
      ),

    putFile: client.putFile,
    getFile: client.getFile,
  };
}

const experimentAnswer = z.object({ experiment: experimentSchema });
const runAnswer = z.object({ run: runSchema });

function listTags(of: Tags): { key: string; value: string }[] {
  return Object.entries(of).map(([key, value]) => ({ key, value }));
}

export function readTag(of: z.infer<typeof tags>, key: string): string | null {
  return of.find((tag) => tag.key === key)?.value ?? null;
}

/** Whether a request failed since what it wanted to create is there. */
export function isTaken(error: unknown): boolean {
  return error instanceof MlflowFailure && error.code === 'RESOURCE_ALREADY_EXISTS';
}

async function unlessAbsent<T>(call: Promise<T>): Promise<T | null> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof MlflowFailure && error.code === 'RESOURCE_DOES_NOT_EXIST') return null;
    throw error;
  }
}
