/**
 * Installs once what knows how files of CI systems have to look: check-jsonschema with the schemas that
 * these systems publish, by Python; Groovy, in which a Jenkinsfile is written, by Maven.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

const FOLDER = resolve('.tools', 'ci-1');
const GROOVY = resolve(FOLDER, 'groovy-4.0.24.jar');

function run(program, ...args) {
  execFileSync(program, args, { stdio: ['ignore', 'inherit', 'inherit'] });
}

if (!existsSync(GROOVY)) {
  run('python3', '-m', 'venv', FOLDER);
  run(
    resolve(FOLDER, 'bin', 'python'),
    '-m',
    'pip',
    'install',
    '--quiet',
    'check-jsonschema==0.39.0',
  );
  const artifact = 'org.apache.groovy:groovy:4.0.24';
  run('mvn', '-q', '-B', 'dependency:get', `-Dartifact=${artifact}`, '-Dtransitive=false');
  const copied = [
    `-Dartifact=${artifact}`,
    `-DoutputDirectory=${FOLDER}`,
    '-Dmdep.useBaseVersion=true',
  ];
  run('mvn', '-q', '-B', 'dependency:copy', ...copied);
}
