import { baseEvaluationSection } from './baseEvaluationSection.js';
import { baseSection } from './baseSection.js';
import { checksSection, moreChecksSection } from './checksSection.js';
import { classesSection } from './classesSection.js';
import { columnsSection } from './columnsSection.js';
import { confusionSection } from './confusionSection.js';
import { dataSection } from './dataSection.js';
import { dataWarningsSection } from './dataWarningsSection.js';
import { driftSection } from './driftSection.js';
import { historySection } from './historySection.js';
import { intervalsSection } from './intervalsSection.js';
import { majoritySection } from './majoritySection.js';
import { methodSection } from './methodSection.js';
import { metricsSection } from './metricsSection.js';
import { policySection } from './policySection.js';
import { rowsSection } from './rowsSection.js';
import { decisiveSection, otherRulesSection } from './rulesSection.js';
import type { Section } from './section.js';
import { settingsSection } from './settingsSection.js';
import { verdictSection } from './verdictSection.js';

/** The parts of a report in Markdown, in their order. */
export const SECTIONS: readonly Section[] = [
  verdictSection,
  metricsSection,
  otherRulesSection,
  policySection,
  baseEvaluationSection,
  decisiveSection,
  baseSection,
  historySection,
  majoritySection,
  checksSection,
  moreChecksSection,
  dataWarningsSection,
  columnsSection,
  rowsSection,
  classesSection,
  confusionSection,
  intervalsSection,
  dataSection,
  driftSection,
  settingsSection,
  methodSection,
];
