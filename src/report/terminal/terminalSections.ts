import { baseEvaluationSection } from '../blocks/baseEvaluationSection.js';
import { baseSection } from '../blocks/baseSection.js';
import { checksSection, moreChecksSection } from '../blocks/checksSection.js';
import { classesSection } from '../blocks/classesSection.js';
import { columnsSection } from '../blocks/columnsSection.js';
import { dataWarningsSection } from '../blocks/dataWarningsSection.js';
import { driftSection } from '../blocks/driftSection.js';
import { historySection, lostHistorySection } from '../blocks/historySection.js';
import { intervalsSection } from '../blocks/intervalsSection.js';
import { majoritySection } from '../blocks/majoritySection.js';
import { metricsSection } from '../blocks/metricsSection.js';
import type { Section } from '../blocks/section.js';
import { verdictSection } from '../blocks/verdictSection.js';
import { confusionOnTerminal } from './confusionOnTerminal.js';
import { evidenceOnTerminal } from './evidenceOnTerminal.js';
import { flipsOnTerminal } from './flipsOnTerminal.js';
import { nextSection } from './nextSection.js';
import { policyOnTerminal, rulesOnTerminal } from './rulesOnTerminal.js';

/**
 * The parts of the report on a terminal and in a log, in their order: what became of it and why,
 * what to do, what is different, then the numbers.
 */
export const TERMINAL_SECTIONS: readonly Section[] = [
  verdictSection,
  evidenceOnTerminal,
  rulesOnTerminal,
  policyOnTerminal,
  baseEvaluationSection,
  nextSection,
  baseSection,
  historySection,
  lostHistorySection,
  majoritySection,
  checksSection,
  moreChecksSection,
  dataWarningsSection,
  flipsOnTerminal,
  confusionOnTerminal,
  metricsSection,
  classesSection,
  intervalsSection,
  columnsSection,
  driftSection,
];
