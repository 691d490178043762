import { openPublished } from './delivery/openPublished.js';
import { createFollower } from './dvc/createFollower.js';
import { errorMessage, memoryFault, UserError } from './errors.js';
import { EXIT_CODES } from './exitCodes.js';
import { runAction } from './github/runAction.js';
import { runRelay } from './github/relay/runRelay.js';
import { loadRunner, type Runner } from './github/runner.js';

// Until a verdict says otherwise: a promise that never settles would end the process with 0.
process.exitCode = EXIT_CODES.defect;

const runner = await loadRunner();
process.on('uncaughtException', (error) => {
  process.exit(explain(error, runner));
});
try {
  // As the entry `comment` is started.
  if (process.argv[2] === 'comment') {
    const isWhole = await runRelay(process.env, runner);
    process.exitCode = isWhole ? EXIT_CODES.passed : EXIT_CODES.failed;
  } else {
    const { verdict, isUploadAbandoned } = await runAction(
      process.env,
      runner,
      (isStranger) => createFollower(process.env, isStranger),
      openPublished,
    );
    process.exitCode = EXIT_CODES[verdict ?? 'passed'];
    if (isUploadAbandoned) process.exit();
  }
} catch (error) {
  process.exitCode = explain(error, runner);
}

/** Tells of an error in one annotation; only a defect of Forest Gate shows where it happened. */
function explain(thrown: unknown, to: Runner): number {
  const error = memoryFault(thrown);
  if (error instanceof UserError) {
    to.error(error.message);
    return EXIT_CODES.wrongInput;
  }
  to.error(`This is a defect of Forest Gate, please report it. ${errorMessage(error)}`);
  if (error instanceof Error && error.stack !== undefined) to.log(error.stack);
  return EXIT_CODES.defect;
}
