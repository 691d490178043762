import type { AnyResult } from '../document/regressionResult.js';
import { listOutputs } from '../github/listOutputs.js';
import type { RunFiles } from '../run/files.js';
import { visibleText } from '../text/visibleText.js';

/**
 * The outputs of the action as variables of a dotenv file, one `KEY=value` a line, nothing quoted
 * and empty where there is none: what GitLab takes as `artifacts:reports:dotenv`.
 */
export function renderDotenv(result: AnyResult, files: RunFiles): string {
  return [...listOutputs(result, files)]
    .map(([name, value]) => {
      const key = `FOREST_GATE_${name.replaceAll('-', '_').toUpperCase()}`;
      return `${key}=${value === null ? '' : visibleText(String(value))}\n`;
    })
    .join('');
}
