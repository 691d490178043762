import type { Drawing } from '../../../blocks/drawing.js';
import { drawCalibration } from './drawCalibration.js';
import { drawChanges } from './drawChanges.js';
import { drawClasses } from './drawClasses.js';
import { drawCloud } from './drawCloud.js';
import { drawConfusion } from './drawConfusion.js';
import { drawDistribution } from './drawDistribution.js';
import { drawHistory } from './drawHistory.js';
import { drawImportance } from './drawImportance.js';
import { drawLevels } from './drawLevels.js';

/** A drawing as SVG: colours are classes of the page's style, names are text. */
export function draw(drawing: Drawing): string {
  switch (drawing.kind) {
    case 'confusion':
      return drawConfusion(drawing, drawing.title);
    case 'classes':
      return drawClasses(drawing, drawing.title);
    case 'changes':
      return drawChanges(drawing, drawing.title);
    case 'calibration':
      return drawCalibration(drawing, drawing.title);
    case 'importance':
      return drawImportance(drawing, drawing.title);
    case 'distribution':
      return drawDistribution(drawing, drawing.title);
    case 'levels':
      return drawLevels(drawing, drawing.title);
    case 'history':
      return drawHistory(drawing, drawing.title);
    case 'cloud':
      return drawCloud(drawing, drawing.title);
  }
}
