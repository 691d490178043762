import { xml, zip } from './archives.js';
import { json, model, result } from './documents.js';
import { part, tree } from './parts.js';
import { dvc, event } from './repository.js';
import { serve } from './requests.js';
import { csv, parquet, predictions } from './tables.js';
import type { Target } from './target.js';
import { rules, settings } from './words.js';

/** Everything that reads what others wrote, by name. */
export const TARGETS: ReadonlyMap<string, Target> = new Map(
  Object.entries({
    csv,
    settings,
    rules,
    json,
    zip,
    predictions,
    dvc,
    event,
    serve,
    parquet,
    model,
    result,
    xml,
    part,
    tree,
  }),
);
