/**
 * Prints the bill of materials of a release in CycloneDX: each package that is bundled into dist, by the
 * licences beside the bundles, with the version and the checksum that the lockfile has.
 *
 *     node __tests__/scripts/printSbom.mjs
 */
import { readFileSync } from 'node:fs';

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const { '': own, ...locked } = packages;
const licenceOf = new Map();
for (const bundle of ['action', 'cli']) {
  const text = readFileSync(`dist/${bundle}/licenses.txt`, 'utf8');
  for (const [, name, licence] of text.matchAll(/(?<=^|\n\n)([^\n]+)\n([^\n]*)\n/g)) {
    licenceOf.set(name, licence);
  }
}

function describe(name, version) {
  const purl = `pkg:npm/${name.replace(/^@/, '%40')}@${version}`;
  return { type: 'library', 'bom-ref': purl, name, version, purl };
}

const found = Object.entries(locked).flatMap(([path, { version, integrity = '' }]) => {
  const name = path.split('node_modules/').at(-1);
  const licence = licenceOf.get(name);
  if (licence === undefined) return [];
  const [algorithm, digest = ''] = integrity.split('-');
  return {
    ...describe(name, version),
    scope: 'required',
    hashes: [
      {
        alg: algorithm.replace('sha', 'SHA-'),
        content: Buffer.from(digest, 'base64').toString('hex'),
      },
    ],
    ...(licence !== '' && { licenses: [{ license: { name: licence } }] }),
  };
});
// A version may be installed at several places.
const components = [...new Map(found.map((part) => [part.purl, part])).values()];
const sbom = {
  $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  version: 1,
  metadata: {
    component: {
      ...describe(own.name ?? 'forest-gate', own.version),
      type: 'application',
      licenses: [{ license: { id: 'MIT' } }],
    },
  },
  components,
};
console.log(JSON.stringify(sbom, null, 2));
