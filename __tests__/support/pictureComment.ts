/**
 * Runs the committed action on a pull request that changes its settings for the worse, and writes its comment as
 * a page to take a picture of:
 *
 *     node .build/__tests__/support/pictureComment.js comment.html
 */
import { writeFileSync } from 'node:fs';
import { renderPicture } from './renderPicture.js';
import { IRIS, openPullRequest } from './scenario.js';

const SETTINGS = 'data: data/iris.csv\nmax-drop: 0.01\n';

const scenario = await openPullRequest(
  { 'data/iris.csv': IRIS, '.github/forest-gate.yml': SETTINGS },
  { 'data/iris.csv': IRIS, '.github/forest-gate.yml': `${SETTINGS}trees: 10\nmax-features: 1\n` },
);
try {
  await scenario.push({});
  await scenario.pull({});
  const [comment = ''] = scenario.comments();
  writeFileSync(
    process.argv[2] ?? 'comment.html',
    renderPicture(comment, { theme: 'light', open: false }),
  );
} finally {
  await scenario.close();
}
