import { baseEvaluationSection } from '../blocks/baseEvaluationSection.js';
import { baseSection } from '../blocks/baseSection.js';
import { checksSection, moreChecksSection } from '../blocks/checksSection.js';
import { classesSection } from '../blocks/classesSection.js';
import { dataSection } from '../blocks/dataSection.js';
import { dataWarningsSection } from '../blocks/dataWarningsSection.js';
import { driftSection } from '../blocks/driftSection.js';
import { historySection, lostHistorySection } from '../blocks/historySection.js';
import { intervalsSection } from '../blocks/intervalsSection.js';
import { methodSection } from '../blocks/methodSection.js';
import { metricsSection } from '../blocks/metricsSection.js';
import { policySection } from '../blocks/policySection.js';
import { decisiveSection, otherRulesSection } from '../blocks/rulesSection.js';
import type { Section } from '../blocks/section.js';
import { settingsSection } from '../blocks/settingsSection.js';
import { verdictSection } from '../blocks/verdictSection.js';
import { allRowsSection } from './allRowsSection.js';
import { calibrationFigure } from './calibrationFigure.js';
import { changeSection } from './changeSection.js';
import { classesFigure } from './classesFigure.js';
import { confusionFigure } from './confusionFigure.js';
import { distributionFigure } from './distributionFigure.js';
import { historyFigure } from './historyFigure.js';
import { importanceFigure } from './importanceFigure.js';

/** The parts of `report.html` in their order: what every report says, and what a page has room for. */
export const PAGE_SECTIONS: readonly Section[] = [
  verdictSection,
  metricsSection,
  otherRulesSection,
  policySection,
  baseEvaluationSection,
  decisiveSection,
  baseSection,
  historySection,
  lostHistorySection,
  checksSection,
  moreChecksSection,
  dataWarningsSection,
  changeSection,
  historyFigure,
  classesFigure,
  confusionFigure,
  allRowsSection,
  importanceFigure,
  calibrationFigure,
  distributionFigure,
  driftSection,
  classesSection,
  intervalsSection,
  dataSection,
  settingsSection,
  methodSection,
];
