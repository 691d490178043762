/**
 * Runs the committed action on some pushes and a pull request that changes its settings for the worse, and writes
 * its comment, as a page, and its report to take pictures of:
 *
 *     node .build/__tests__/support/pictureComment.js comment.html report.html
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
  for (const trees of ['20', '27', '34', '41', '48', '55']) {
    await scenario.pushNext(undefined, { data: 'data/iris.csv', trees });
  }
  await scenario.pull({});
  const [comment = ''] = scenario.comments();
  writeFileSync(
    process.argv[2] ?? 'comment.html',
    renderPicture(comment, { theme: 'light', open: false }),
  );
  writeFileSync(process.argv[3] ?? 'report.html', scenario.uploaded().get('report.html') ?? '');
} finally {
  await scenario.close();
}
