import { lostHistorySection } from './blocks/lostHistorySection.js';
import {
  classesSection,
  methodSection,
  metricsSection,
  rowsOnTerminal,
  rowsSection,
  slicesSection,
  tableOnTerminal,
} from './blocks/numbersSections.js';
import { confusionSection } from './blocks/confusionSection.js';
import type { Section } from './blocks/section.js';
import {
  changesSection,
  evidenceSection,
  factsSection,
  nextSection,
  rulesSection,
} from './blocks/topSections.js';
import { verdictSection } from './blocks/verdictSection.js';
import { allRowsSection } from './page/allRowsSection.js';
import { calibrationFigure } from './page/calibrationFigure.js';
import { changeSection } from './page/changeSection.js';
import { confusionFigure } from './page/confusionFigure.js';
import { distributionFigure } from './page/distributionFigure.js';
import { historyFigure } from './page/historyFigure.js';
import { importanceFigure } from './page/importanceFigure.js';
import { confusionOnTerminal } from './terminal/confusionOnTerminal.js';
import { historyOnTerminal } from './terminal/historyOnTerminal.js';
import { intervalsOnTerminal } from './terminal/intervalsOnTerminal.js';
import { metricsOnTerminal } from './terminal/metricsOnTerminal.js';

/**
 * The parts of a report in their order, whatever it is printed as: what became of the run and why,
 * what to do, then the rows and the numbers. The comment says the first of them in fewer words.
 */
export const SECTIONS: readonly Section[] = [
  verdictSection,
  evidenceSection,
  rulesSection,
  factsSection,
  historyOnTerminal,
  lostHistorySection,
  changesSection,
  nextSection,
  changeSection,
  historyFigure,
  rowsSection,
  rowsOnTerminal,
  allRowsSection,
  slicesSection,
  classesSection,
  confusionSection,
  confusionFigure,
  confusionOnTerminal,
  importanceFigure,
  calibrationFigure,
  distributionFigure,
  metricsSection,
  metricsOnTerminal,
  intervalsOnTerminal,
  tableOnTerminal,
  methodSection,
];
