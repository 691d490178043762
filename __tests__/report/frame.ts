import type { CommentFrame } from '../../src/report/comment/commentFrame.js';

/** Where the comments of the golden files are told. */
export const FRAME: CommentFrame = {
  reportUrl: 'https://github.com/octo-org/flowers/actions/runs/100/artifacts/8',
  filesUrl: 'https://github.com/octo-org/flowers/actions/runs/100/artifacts/7',
  runUrl: 'https://github.com/octo-org/flowers/actions/runs/100',
  baseAge: 3,
  looks: 1,
  history: null,
  isFromFork: false,
  request: 'pull request',
};
