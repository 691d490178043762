import type { RegressionResult } from '../../document/regressionResult.js';
import type { Result } from '../../document/result.js';
import { classesFold } from './classesFold.js';
import { errorsFold } from './errorsFold.js';
import { metricsFold } from './metricsFold.js';
import { methodFold, tableBlocks } from './methodFold.js';
import { REPORT_ROOM, TERMINAL_ROOM } from './room.js';
import { rowsFold } from './rowsFold.js';
import type { Section } from './section.js';
import { slicesFold } from './slicesFold.js';

/** The rows that turned; a page for a browser has all of them. */
export const rowsSection: Section<Result> = {
  name: 'rows',
  rank: 1,
  on: ['markdown'],
  build: (result) => rowsFold(result, REPORT_ROOM),
};

/** A few of them. */
export const rowsOnTerminal: Section<Result> = {
  name: 'rows on a terminal',
  on: ['terminal'],
  build: (result) => rowsFold(result, TERMINAL_ROOM),
};

/** The rows that got worse most, and those of the largest errors. */
export const errorsSection: Section<RegressionResult> = {
  name: 'errors',
  rank: 1,
  on: ['markdown'],
  build: (result) => errorsFold(result, REPORT_ROOM),
};

/** A few of them. */
export const errorsOnTerminal: Section<RegressionResult> = {
  name: 'errors on a terminal',
  on: ['terminal'],
  build: (result) => errorsFold(result, TERMINAL_ROOM),
};

/** Precision, recall and F1 of each class, the most changed first. */
export const classesSection: Section<Result> = {
  name: 'classes',
  rank: 4,
  build: (result) => [classesFold(result, REPORT_ROOM)],
};

/** The parts of the rows, the worst first. */
export const slicesSection: Section<Result> = {
  name: 'slices',
  rank: 1,
  build: (result) => slicesFold(result, REPORT_ROOM),
};

/** All metrics with their intervals; a terminal has two narrower tables for them. */
export const metricsSection: Section = {
  name: 'metrics',
  rank: 3,
  on: ['markdown', 'page'],
  build: (result) => [metricsFold(result)],
};

/** Data, settings and method. */
export const methodSection: Section = {
  name: 'method',
  rank: 2,
  on: ['markdown', 'page'],
  build: (result) => [methodFold(result)],
};

/** How the table was read and which columns moved: the method is in the files. */
export const tableOnTerminal: Section = {
  name: 'table on a terminal',
  on: ['terminal'],
  build: tableBlocks,
};
