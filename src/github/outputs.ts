/** What the action hands to the steps after it: numbers, words of its own and paths, nothing from the data. */
// prettier-ignore
export const OUTPUTS = {
  verdict: '`passed`, `failed` or `inconclusive`.',
  accuracy: 'The share of the tested rows that were predicted right; empty where numbers are predicted.',
  'baseline-accuracy': 'The same of the base, on the rows both could predict; empty without a baseline.',
  'accuracy-change': 'How much higher the accuracy is than the base\'s on those rows; negative for a drop, empty without a baseline.',
  mae: 'The mean absolute error of predicted numbers on the tested rows, in the unit of the target; empty where classes are predicted.',
  'baseline-mae': 'The same of the base, on the rows both could predict; empty without a baseline.',
  'baseline-source': 'Where the result of the base came from: `artifact`, `commit`, `none` or `unreadable`.',
  'baseline-commit': 'The commit of the base that was compared with; empty without a baseline.',
  'model-path': 'The path of `model.json`; of predictions that were given, that of a copy of the `model-file`.',
  'onnx-path': 'The path of `model.onnx`; empty when there is none.',
  'metrics-path': 'The path of `metrics.json`, the result document.',
  'report-path': 'The path of `report.md`.',
  'report-html-path': 'The path of `report.html`, the report with charts.',
  'model-card-path': 'The path of `model-card.md`.',
  'sbom-path': 'The path of `model.cdx.json`; empty unless `sbom` is `true`.',
  'history-path': 'The path of `history.json`, the newest results of the branch; empty for a pull request.',
  badge: 'The accuracy, or the mean absolute error, and the verdict as JSON for a badge of shields.io, on one line.',
  'model-sha256': 'The SHA-256 of that file, in hex.',
  'onnx-sha256': 'The SHA-256 of `model.onnx`, in hex; empty when there is none.',
  'artifact-id': 'The ID of the uploaded artifact; empty when nothing was uploaded.',
  'artifact-url': 'The address of the uploaded artifact; empty when nothing was uploaded.',
  'report-url': 'The address at which a browser shows `report.html`, to readers who are signed in to GitHub; empty where it is in the artifact only.',
  'comment-url': 'The address of the comment; empty when none was written.',
} as const;

export type OutputName = keyof typeof OUTPUTS;
