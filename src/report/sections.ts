import { byTask } from '../document/byTask.js';
import type { AnyResult, RegressionResult } from '../document/regressionResult.js';
import type { Result } from '../document/result.js';
import type { KnownHistory } from '../history/knownHistory.js';
import type { Block } from './blocks/block.js';
import { lostHistorySection } from './blocks/lostHistorySection.js';
import {
  classesSection,
  errorsOnTerminal,
  errorsSection,
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
import { allErrorsSection } from './page/allErrorsSection.js';
import { allRowsSection } from './page/allRowsSection.js';
import { calibrationFigure } from './page/calibrationFigure.js';
import { changeSection } from './page/changeSection.js';
import { confusionFigure } from './page/confusionFigure.js';
import { distributionFigure } from './page/distributionFigure.js';
import { historyFigure } from './page/historyFigure.js';
import { importanceFigure } from './page/importanceFigure.js';
import { agreementFigure, errorFigure, residualFigure } from './page/numberFigures.js';
import { confusionOnTerminal } from './terminal/confusionOnTerminal.js';
import { historyOnTerminal } from './terminal/historyOnTerminal.js';
import { intervalsOnTerminal } from './terminal/intervalsOnTerminal.js';
import { metricsOnTerminal } from './terminal/metricsOnTerminal.js';

/** What became of the run and why, and what to do: above the rows and the numbers. */
const ABOVE: readonly Section[] = [
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
];

/** What closes a report. */
const BELOW: readonly Section[] = [
  distributionFigure,
  metricsSection,
  metricsOnTerminal,
  intervalsOnTerminal,
  tableOnTerminal,
  methodSection,
];

/**
 * The parts of a report on classes in their order, whatever it is printed as. The comment says the
 * first of them in fewer words.
 */
export const SECTIONS: readonly Section<Result>[] = [
  ...ABOVE,
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
  ...BELOW,
];

/** Those of a report on numbers. */
export const NUMBER_SECTIONS: readonly Section<RegressionResult>[] = [
  ...ABOVE,
  errorsSection,
  errorsOnTerminal,
  allErrorsSection,
  agreementFigure,
  residualFigure,
  errorFigure,
  ...BELOW,
];

/** A section that knows its result. */
export type BoundSection = Omit<Section, 'build'> & { readonly build: () => Block[] };

/** The sections of a report on a result. */
export function sectionsOf(result: AnyResult, history: KnownHistory | null): BoundSection[] {
  return byTask(result, {
    classification: (of) => bind(SECTIONS, of, history),
    regression: (of) => bind(NUMBER_SECTIONS, of, history),
  });
}

function bind<R extends AnyResult>(
  sections: readonly Section<R>[],
  result: R,
  history: KnownHistory | null,
): BoundSection[] {
  return sections.map(({ build, ...section }) => ({
    ...section,
    build: () => build(result, history),
  }));
}
