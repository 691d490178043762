import { errorReply, notFound } from './errors.js';
import {
  answerCounted,
  answerFound,
  matches,
  number,
  type Answer,
  type OperationCall,
  type Operations,
} from './operationCall.js';
import { renderArtifact, renderRun } from './render.js';
import type { Artifact, Run } from './state.js';

function findArtifact(call: OperationCall): Artifact | undefined {
  return call.state.artifacts.find(({ id }) => id === number(call, 'artifact_id'));
}

function answerArtifacts(call: OperationCall, artifacts: readonly Artifact[]): Answer {
  const rows = artifacts.filter((row) => matches(call, { name: row.name })).toReversed();
  return answerCounted('artifacts', rows, call, (row) =>
    renderArtifact(row, call.state.runOf(row)),
  );
}

function isOfWorkflow(call: OperationCall, run: Run): boolean {
  return [String(run.workflowId), run.path.split('/').at(-1)].includes(call.text('workflow_id'));
}

function isWanted(call: OperationCall, run: Run): boolean {
  return (
    matches(call, { branch: run.headBranch, event: run.event, head_sha: run.headSha }) &&
    (matches(call, { status: run.status }) || matches(call, { status: run.conclusion }))
  );
}

function answerRuns(call: OperationCall, runs: readonly Run[]): Answer {
  return answerCounted(
    'workflow_runs',
    runs.filter((run) => isWanted(call, run)).toReversed(),
    call,
    renderRun,
  );
}

export const actionsOperations: Operations = {
  'actions/create-workflow-dispatch': (call) => {
    call.state.dispatches.push({ workflow: call.text('workflow_id'), body: call.json });
    return { status: 204 };
  },
  'actions/list-artifacts-for-repo': (call) => answerArtifacts(call, call.state.artifacts),
  'actions/list-workflow-run-artifacts': (call) =>
    answerArtifacts(
      call,
      call.state.artifacts.filter(({ runId }) => runId === number(call, 'run_id')),
    ),
  'actions/get-artifact': (call) =>
    answerFound(findArtifact(call), (row) => renderArtifact(row, call.state.runOf(row))),
  'actions/download-artifact': (call) => {
    const row = findArtifact(call);
    if (row === undefined || call.text('archive_format') !== 'zip') return notFound();
    if (row.expired) return errorReply(410, 'Artifact has expired');
    return { status: 302, headers: { location: call.downloadUrl(row) } };
  },
  'actions/get-workflow-run': (call) =>
    answerFound(
      call.state.runs.find(({ id }) => id === number(call, 'run_id')),
      renderRun,
    ),
  'actions/list-workflow-runs': (call) =>
    answerRuns(
      call,
      call.state.runs.filter((run) => isOfWorkflow(call, run)),
    ),
  'actions/list-workflow-runs-for-repo': (call) => answerRuns(call, call.state.runs),
};
