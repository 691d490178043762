import type { Environment } from '../../files/environment.js';
import type { Target } from '../target.js';
import { createMlflowClient } from './mlflowClient.js';
import { readMlflowSettings } from './mlflowSettings.js';
import { createMlflowTarget } from './mlflowTarget.js';

/**
 * A registered model, at the server that the environment names.
 * @throws UserError as `readMlflowSettings` does
 */
export function openMlflow(model: string, env: Environment): Target {
  const settings = readMlflowSettings(env);
  return createMlflowTarget(model, createMlflowClient(settings), settings);
}
