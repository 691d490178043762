import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { renderRequirements } from '../support/renderDocs.js';
import { readProofs } from './readProofs.js';
import { REQUIREMENTS } from './requirements.js';

const page = readFileSync('__tests__/REQUIREMENTS.md', 'utf8');
const listed = REQUIREMENTS.flatMap(([, list]) => list);
const proofs = readProofs();

describe('the requirements', () => {
  it('are numbered without a gap', () => {
    expect(listed.map(({ number }) => number)).toEqual(listed.map((_, index) => index + 1));
  });

  it('are all that titles of tests name', () => {
    const numbers = new Set(listed.map(({ number }) => number));
    expect([...proofs].filter(([number]) => !numbers.has(number))).toEqual([]);
  });

  it('have a test that names them, or a reason why not, and never both', () => {
    for (const { number, unproven } of listed) {
      expect([number, proofs.has(number)]).toEqual([number, unproven === undefined]);
    }
  });

  it('stand on the page with every file that names them; npm run docs writes it', () => {
    expect(renderRequirements(page)).toBe(page);
  });

  it('are named by every file that the page has for them', () => {
    const entries = [...page.matchAll(/^- \*\*R(\d+)\.\*\* .*\n {2}- (\[.*)$/gm)];
    expect(entries).toHaveLength(proofs.size);
    for (const [, number = '', files = ''] of entries) {
      for (const [, file = ''] of files.matchAll(/\]\(([^)]+)\)/g)) {
        const path = join('__tests__', file);
        expect([path, existsSync(path)]).toEqual([path, true]);
        expect(readFileSync(path, 'utf8')).toMatch(new RegExp(`['"\`](R\\d+, )*R${number}\\b`));
      }
    }
  });
});
