import type { Result } from '../../document/result.js';
import { describeMethod } from '../words/describeMethod.js';
import type { Line } from './block.js';
import { code } from './pieces.js';
import type { Section } from './section.js';

function listFiles({ model }: Result): Line {
  return [
    'The files: ',
    code('model.json'),
    ', ',
    ...(typeof model.onnx === 'string' ? [] : [code('model.onnx'), ', ']),
    code('metrics.json'),
    ' (every number here), ',
    code('predictions.csv'),
    ' (every tested row) and ',
    code('report.md'),
    ' (this text).',
  ];
}

/** How the numbers came about, and where the rest of them is. */
export const methodSection: Section = {
  name: 'method',
  rank: 3,
  on: 'markdown',
  build: (result) => [
    {
      kind: 'fold',
      title: 'How this was measured',
      blocks: [
        {
          kind: 'list',
          items: [...describeMethod(result).map((item) => [item]), listFiles(result)],
        },
      ],
    },
  ],
};
