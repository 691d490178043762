import { errorMessage } from '../../errors.js';
import type { Sink, Telling, Told } from './sink.js';

/**
 * Tells of a run in every place, one after the other. What goes wrong in one is a warning: it never
 * changes the verdict, nor keeps the next from telling.
 */
export async function tellAll(sinks: readonly Sink[], telling: Telling): Promise<Told> {
  let told: Told = { artifactUrl: null, reportUrl: null, isUploadAbandoned: false };
  for (const { name, tell } of sinks) {
    try {
      told = { ...told, ...(await tell(telling, told)) };
    } catch (error) {
      telling.runner.warn(`${name} failed: ${errorMessage(error)}`);
    }
  }
  return told;
}
