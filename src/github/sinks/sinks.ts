import { annotationsSink } from './annotationsSink.js';
import { commentSink } from './commentSink.js';
import { outputsSink } from './outputsSink.js';
import type { Sink } from './sink.js';
import { statusSink } from './statusSink.js';
import { summarySink } from './summarySink.js';
import { uploadSink } from './uploadSink.js';

/**
 * Where a run is told, in order: what is quick and never fails first, the upload before the comment
 * that links it, the verdict's annotation last.
 */
export const SINKS: readonly Sink[] = [
  outputsSink,
  uploadSink,
  summarySink,
  commentSink,
  statusSink,
  annotationsSink,
];
