import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { parseResult } from '../../document/parseResult.js';
import type { AnyResult } from '../../document/regressionResult.js';
import { UserError } from '../../errors.js';
import { parseAs } from '../../json/parseAs.js';
import { compareText } from '../../text/compareText.js';
import type { Candidate } from '../candidate.js';
import type { Target } from '../target.js';
import { manifestSchema, printQuality, type Manifest, type Version } from '../version.js';
import { describeRun, nameSource } from './describeRun.js';
import { isProxied, type MlflowClient, MlflowFailure } from './mlflowClient.js';
import type { MlflowSettings } from './mlflowSettings.js';
import {
  createMlflowStore,
  isTaken,
  readTag,
  type Experiment,
  type LoggedModel,
  type Run,
} from './mlflowStore.js';
import { packModel, PUBLISHED } from './packModel.js';
import { createStageLog, LOG_TAG } from './stageLog.js';

/** Tags: the manifest of a version, the digest of the manifest that a run is for. */
const MANIFEST_TAG = 'forest_gate.manifest';
const DIGEST_TAG = 'forest_gate.manifest_sha256';

/** How often a version is tried again from what is there then. */
const ATTEMPTS = 3;

/**
 * Versions of a registered model, counted by MLflow. A run and a logged model hold what is stored,
 * and are found again by the digest of the manifest; the version, which has the manifest as a tag, is
 * registered last, when all files are there. Stages are aliases.
 *
 * @param model the name of the registered model
 */
export function createMlflowTarget(
  model: string,
  client: MlflowClient,
  { experiment: wanted, user }: Pick<MlflowSettings, 'experiment' | 'user'>,
): Target {
  const store = createMlflowStore(client, model);
  const stages = createStageLog(store, openLog);
  const address = `mlflow:${model}`;

  /** Tries again what may be tried again from the start: every step looks first at what is there. */
  async function insist<T>(action: () => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await action();
      } catch (error) {
        if (error instanceof UserError)
          throw new UserError(error.code, `${address}: ${error.message}`);
        if (!(error instanceof MlflowFailure)) throw error;
        if (attempt < ATTEMPTS && error.isPassing) continue;
        throw new UserError('mlflow-failed', `${address}: ${error.message}. ${advise(error)}`);
      }
    }
  }

  async function listAll(): Promise<(Version & { readonly run: string })[]> {
    const versions = (await store.listVersions()).flatMap((version) => {
      const manifest = readManifest(readTag(version.tags, MANIFEST_TAG));
      if (manifest === null) return [];
      const storedAt = new Date(version.creation_timestamp).toISOString();
      const { run_id: run } = version;
      return [{ number: Number(version.version), manifest, isComplete: true, storedAt, run }];
    });
    return versions.sort((a, b) => a.number - b.number);
  }

  async function openExperiment(): Promise<Experiment> {
    const by = wanted ?? { name: model };
    let experiment = await store.findExperiment(by);
    if (experiment === null && 'name' in by) {
      await store.createExperiment(by.name).catch((error: unknown) => {
        if (!isTaken(error)) throw error;
      });
      experiment = await store.findExperiment(by);
    }
    if (experiment === null || experiment.lifecycle_stage === 'deleted') {
      throw new UserError(
        'mlflow-experiment',
        'the experiment is not there, or deleted. Restore it, or name another (MLFLOW_EXPERIMENT_NAME).',
      );
    }
    if (isProxied(experiment.artifact_location)) return experiment;
    const [scheme = ''] = experiment.artifact_location.split(':');
    throw new UserError(
      'mlflow-artifacts',
      `the experiment keeps its files at an address of its own (${scheme}:), and Forest Gate stores through the server only. ` +
        'Start the server with --serve-artifacts and --artifacts-destination, and name an experiment that was made then (MLFLOW_EXPERIMENT_NAME).',
    );
  }

  /** Registers the name, which happens once, with the run that moves of stages are written to. */
  async function register(): Promise<void> {
    if ((await store.findRegisteredModel()) !== null) return;
    const { experiment_id: experiment } = await openExperiment();
    const run =
      (await store.findRun(experiment, LOG_TAG, model)) ??
      (await store.createRun(experiment, `${model}: stages`, Date.now(), { [LOG_TAG]: model }));
    const { run_id: id } = run.info;
    await store.endRun(id, run.info.start_time);
    await store.createRegisteredModel({ [LOG_TAG]: id }).catch((error: unknown) => {
      if (!isTaken(error)) throw error;
    });
  }

  /**
   * The run that moves of stages are written to: the same for all. A model that others registered has
   * none, and there it is that of the first version here, which whoever comes at the same time finds too.
   */
  async function openLog(): Promise<string> {
    const registered = await store.findRegisteredModel();
    const known = registered === null ? null : readTag(registered.tags, LOG_TAG);
    if (known !== null) return known;
    const [first] = await listAll();
    if (first === undefined) throw new UserError('mlflow-absent', 'it has no version any more.');
    await store.setModelTag(LOG_TAG, first.run);
    return first.run;
  }

  async function openRun(
    { experiment_id: experiment }: Experiment,
    manifest: Manifest,
    { source }: AnyResult,
    start: number,
  ): Promise<Run> {
    const digest = createHash('sha256').update(JSON.stringify(manifest)).digest('hex');
    const found = await store.findRun(experiment, DIGEST_TAG, digest);
    if (found !== null) return found;
    const at = manifest.commit === null ? '' : ` ${manifest.commit.slice(0, 7)}`;
    const repository = nameSource(source);
    return store.createRun(experiment, `${manifest.name}${at}`, start, {
      [DIGEST_TAG]: digest,
      'forest_gate.name': manifest.name,
      'forest_gate.verdict': manifest.verdict,
      'forest_gate.model_sha256': manifest.modelSha256,
      'forest_gate.tool_version': manifest.toolVersion,
      ...(repository === null
        ? {}
        : { 'mlflow.source.type': 'PROJECT', 'mlflow.source.name': repository }),
      ...(manifest.commit === null ? {} : { 'mlflow.source.git.commit': manifest.commit }),
      ...(user === null ? {} : { 'mlflow.user': user }),
    });
  }

  /** The logged model of a run with all of its files, and what the run says of it. */
  async function fill(
    { experiment_id: experiment }: Experiment,
    run: Run,
    candidate: Candidate,
    result: AnyResult,
  ): Promise<LoggedModel> {
    const { run_id: id } = run.info;
    const { parameters, metrics, dataset, start } = describeRun(result);
    const logged =
      (await store.findLoggedModel(experiment, id)) ??
      (await store.createLoggedModel(experiment, id, {
        'forest_gate.model_sha256': candidate.manifest.modelSha256,
      }));
    const { model_id: modelId, artifact_uri: place } = logged.info;
    for (const { path, bytes } of packModel(candidate, { model: modelId, run: id, place, start })) {
      await store.putFile(`${place}/${path}`, bytes);
    }
    await store.finishLoggedModel(modelId);
    await store.logInputs(id, [
      { tags: [{ key: 'mlflow.data.context', value: 'training' }], dataset },
    ]);
    await store.log(id, {
      params: parameters,
      metrics: Object.entries(metrics).map(([key, value]) => ({
        key,
        value,
        timestamp: start,
        step: 0,
        model_id: modelId,
        dataset_name: dataset.name,
        dataset_digest: dataset.digest,
      })),
    });
    // A second time is refused.
    if (!run.outputs.model_outputs.some((output) => output.model_id === modelId)) {
      await store.logOutput(id, modelId);
    }
    await store.endRun(id, Date.now());
    return logged;
  }

  return {
    address,

    listNames: () =>
      insist(async () =>
        [...new Set((await listAll()).map(({ manifest }) => manifest.name))].sort(compareText),
      ),

    listVersions: (name) =>
      insist(async () => (await listAll()).filter(({ manifest }) => manifest.name === name)),

    store: (_, candidate) =>
      insist(async () => {
        const { manifest, files } = candidate;
        const versions = await listAll();
        const other = versions.find(({ manifest: { name } }) => name !== manifest.name);
        if (other !== undefined) {
          throw new UserError(
            'mlflow-name',
            `its versions are of ${other.manifest.name}, and an alias is at one version only: publish ${manifest.name} to a registered model of its own.`,
          );
        }
        // The answer to a first attempt may have got lost, and another publisher have been first.
        const [same, ...doubles] = versions.filter((version) =>
          isDeepStrictEqual(version.manifest, manifest),
        );
        if (same !== undefined) {
          for (const { number } of doubles) await store.removeVersion(number);
          return same.number;
        }
        const experiment = await openExperiment();
        const document = files.find(({ name }) => name === 'metrics.json');
        const result = parseResult(document?.bytes ?? new Uint8Array());
        const run = await openRun(experiment, manifest, result, Date.parse(result.createdAt));
        const { model_id: logged } = (await fill(experiment, run, candidate, result)).info;
        await register();
        const { run_id: id } = run.info;
        const text = describeVersion(manifest);
        const created = await store.createVersion(logged, id, text, {
          [MANIFEST_TAG]: JSON.stringify(manifest),
          'forest_gate.verdict': manifest.verdict,
          'forest_gate.model_sha256': manifest.modelSha256,
          ...(manifest.commit === null ? {} : { 'forest_gate.commit': manifest.commit }),
        });
        const number = Number(created.version);
        // Whoever published the same at the same time and was first keeps it.
        const [first] = (await listAll()).filter(
          (version) => version.manifest.modelSha256 === manifest.modelSha256,
        );
        if (first === undefined || first.number >= number) return number;
        await store.removeVersion(number);
        return 'taken';
      }),

    readFile: ({ number, manifest }, file) =>
      insist(async () => {
        const most = manifest.files.find(({ name }) => name === file)?.bytes ?? 0;
        const place = await store.findFiles(number);
        return store.getFile(`${place}/${PUBLISHED}/${file}`, most);
      }),

    listStages: () => insist(() => stages.listStages()),

    listMoves: (_, stage) => insist(() => stages.listMoves(stage)),

    addMove: (_, stage, move) => insist(() => stages.addMove(stage, move)),
  };
}

function readManifest(text: string | null): Manifest | null {
  try {
    return text === null ? null : parseAs(manifestSchema, text);
  } catch {
    return null;
  }
}

function describeVersion(manifest: Manifest): string {
  const { verdict, rows, toolVersion, modelSha256 } = manifest;
  return (
    `Forest Gate ${toolVersion}: ${verdict}, ${printQuality(manifest)} on ${rows} rows. ` +
    `The SHA-256 of model.json is ${modelSha256}.`
  );
}

function advise({ status, code }: MlflowFailure): string {
  if (status === 401 || status === 403) {
    return 'Give credentials that may write there: MLFLOW_TRACKING_TOKEN, or MLFLOW_TRACKING_USERNAME and MLFLOW_TRACKING_PASSWORD.';
  }
  if (code === null && status !== null && status >= 300 && status < 500) {
    return 'Check MLFLOW_TRACKING_URI: it is to be the address of a tracking server of MLflow 3.';
  }
  return 'Nothing is lost: the same command ends what was begun.';
}
