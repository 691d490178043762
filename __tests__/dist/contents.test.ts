import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { describe, expect, it, jest } from '@jest/globals';
import ts from 'typescript';
import { z } from 'zod';
import { bundledPackages } from '../architecture/sources.js';

jest.setTimeout(120_000);

const BUNDLES = ['action', 'cli'] as const;

/** Servers that a text of the bundle names: what a run talks to or links, and what is only a name. */
const HOSTS = new Set([
  // GitHub, whose addresses a runner may overrule.
  'api.github.com',
  'uploads.github.com',
  'github.com',
  'docs.github.com',
  'githubstatus.com](https:',
  // The client of the storage that holds artifacts: its emulator, and what it asks rights for.
  '127.0.0.1:10000',
  'storage.azure.com',
  'disk.azure.com',
  'disk.compute.azure.com',
  // Names of schemas and namespaces, and of places to read.
  'json-schema.org',
  'json.schemastore.org',
  'cyclonedx.org',
  'www.w3.org',
  'learn.microsoft.com',
  'emscripten.org',
  'git-lfs',
  's3.example.com.',
  'mlflow.example.com.',
  // Where a relative address is taken from.
  'localhost:9999',
]);

/** Code made from text, by packages that come with others: both of what is there already. */
const MADE_FROM_TEXT = ["Function('binder',", "Function('return this')"];

/** What is loaded by a name that is computed: the command beside the action that publishes. */
const COMPUTED = ['import(new URL(', 'import(/* webpackIgnore: true */new URL('];

/** What fdir asks for where it is given patterns itself, which tinyglobby, with a matcher of its own, never does. */
const NEVER_LOADED = new Set(['picomatch']);

const LICENCES = new Set([
  '0BSD',
  'Apache-2.0',
  '(Apache-2.0 AND BSD-3-Clause)',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  // As an old package calls the MIT licence.
  'MIT/X11',
]);

/** States no licence; comes with the reader of archives in the client of artifacts, which is not used. */
const UNSTATED = new Set(['buffers']);

interface Found {
  readonly hosts: Set<string>;
  readonly modules: Set<string>;
  readonly made: string[];
  readonly computed: string[];
}

/** What the texts and calls of a script name. */
function scan(path: string): Found {
  const text = readFileSync(path, 'utf8');
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, false, ts.ScriptKind.JS);
  const found: Found = { hosts: new Set(), modules: new Set(), made: [], computed: [] };
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node)) {
      for (const [, host = ''] of node.text.matchAll(/\b(?:https?|wss?|ftp):\/\/([^\s/'"`)<>,?#]+)/g)) {
        found.hosts.add(host);
      }
    }
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
      const called = nameOf(node.expression);
      const shown = node.getText(source);
      if (called === 'eval' || called === 'Function') found.made.push(shown);
      const [first] = node.arguments ?? [];
      if (['require', 'import', 'createRequire()'].some((name) => called.endsWith(name))) {
        if (first !== undefined && ts.isStringLiteralLike(first)) found.modules.add(first.text);
        else found.computed.push(shown);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function nameOf(node: ts.Expression): string {
  if (node.kind === ts.SyntaxKind.ImportKeyword) return 'import';
  if (ts.isIdentifier(node)) return node.text;
  return ts.isCallExpression(node) ? `${nameOf(node.expression)}()` : '';
}

const scripts = BUNDLES.flatMap((bundle) =>
  readdirSync(join('dist', bundle))
    .filter((name) => name.endsWith('.js'))
    .map((name) => join('dist', bundle, name)),
);

describe('what is bundled', () => {
  it.each(scripts)('R91: %s names no other server, makes no code, and loads only what Node.js has', (path) => {
    const { hosts, modules, made, computed } = scan(path);
    expect([...hosts].filter((host) => !HOSTS.has(host) && /\w/.test(host))).toEqual([]);
    expect(made.filter((shown) => !MADE_FROM_TEXT.some((known) => shown.startsWith(known)))).toEqual([]);
    expect(computed.filter((shown) => !COMPUTED.some((known) => shown.startsWith(known)))).toEqual([]);
    expect([...modules].filter((name) => !isBuiltin(name) && !NEVER_LOADED.has(name))).toEqual([]);
  });

  it.each(BUNDLES)('R92: every package in the %s has a licence that lets it be passed on', (bundle) => {
    const locked = z.object({ packages: z.record(z.string(), z.unknown()) });
    const { packages } = locked.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
    const names = new Set(Object.keys(packages).map((path) => path.split('node_modules/').at(-1)));
    const text = readFileSync(join('dist', bundle, 'licenses.txt'), 'utf8');
    const entries = [...text.matchAll(/(?<=^|\n\n)([^\n]+)\n([^\n]*)\n/g)].filter(([, name]) =>
      names.has(name),
    );
    expect(entries.length).toBeGreaterThan(20);
    const others = entries.filter(
      ([, name = '', licence = '']) => !LICENCES.has(licence) && !UNSTATED.has(name),
    );
    expect(others.map(([, name, licence]) => `${name ?? ''}: ${licence ?? ''}`)).toEqual([]);
  });

  it('R92: the bill of materials of a release is valid, and has what is bundled with its checksum', async () => {
    const printed = execFileSync(process.execPath, ['__tests__/scripts/printSbom.mjs'], {
      encoding: 'utf8',
    });
    const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6);
    expect(await validator.validate(printed)).toBeNull();
    const { components } = z
      .object({
        components: z.array(
          z.object({
            name: z.string(),
            version: z.string(),
            hashes: z.array(z.object({ content: z.string().regex(/^[0-9a-f]{40,128}$/) })).min(1),
          }),
        ),
      })
      .parse(JSON.parse(printed));
    const names = new Set(components.map(({ name }) => name));
    expect(bundledPackages().filter((name) => !names.has(name))).toEqual([]);
    expect(components.every(({ version }) => version !== '')).toBe(true);
    expect(components.length).toBeGreaterThan(150);
  });
});
