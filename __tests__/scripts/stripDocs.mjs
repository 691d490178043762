/**
 * Takes documentation comments out of the command's bundle: the package is to stay small, and they
 * are in the sources. What bundlers and licences say in comments of other forms stays.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'acorn';

const FILE = 'dist/cli/index.js';
const DOCUMENTATION = /^\*[^*]/;

const source = readFileSync(FILE, 'utf8');
const kept = [];
let end = 0;
parse(source, {
  ecmaVersion: 'latest',
  sourceType: 'module',
  onComment(isBlock, text, from, to) {
    const lineStart = source.lastIndexOf('\n', from) + 1;
    const isAlone = source.slice(lineStart, from).trim() === '' && source[to] === '\n';
    if (!isBlock || !DOCUMENTATION.test(text) || !isAlone || lineStart < end) return;
    // A comment may be met twice, where what it stands before is read again.
    kept.push(source.slice(end, lineStart));
    end = to + 1;
  },
});
writeFileSync(FILE, [...kept, source.slice(end)].join(''));
