// Builds or tests the browser code, if any of its inputs changed since the last time: node make.mjs build|test.
// The fingerprint of the inputs is written after each step that succeeded, so a failed step runs again.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const OUTPUTS = new Set(['node_modules', 'dist', 'target']);
const OPENAPI = ['admin', 'endpoint'].map(
  folder =>
    `../magnolia-personalization-module/web/src/main/resources/org/openpersonalization/web/${folder}/openapi.json`,
);
const CATALOGUES = ['en', 'de'].map(
  language =>
    `../magnolia-personalization-module/service/src/main/resources/org/openpersonalization/service/message/messages_${language}.properties`,
);
const STEPS = {
  install: {
    inputs: isManifest,
    output: 'node_modules',
    stamp: 'node_modules/.inputs',
    npm: ['ci', '--prefer-offline', '--loglevel=error'],
  },
  generate: {
    inputs: file => OPENAPI.includes(file) || CATALOGUES.includes(file) || isManifest(file) || file === 'admin/catalogue.mjs' || file.startsWith('openapi/'),
    output: 'client/src/schema.ts',
    stamp: 'target/generated',
    npm: ['run', 'generate', '--silent'],
  },
  build: {
    inputs: () => true,
    output: 'admin/dist/index.html',
    stamp: 'target/built',
    npm: ['run', 'build', '--silent'],
  },
  test: { inputs: () => true, output: 'node_modules', stamp: 'target/tested', npm: ['test', '--silent'] },
};

process.chdir(import.meta.dirname);
const [goal] = process.argv.slice(2);
if (goal !== 'build' && goal !== 'test') {
  console.error(`Unknown goal [${goal}]: expected build or test`);
  process.exit(2);
}
runIfChanged('install');
runIfChanged('generate');
runIfChanged(goal);

function runIfChanged(name) {
  const { inputs, output, stamp, npm } = STEPS[name];
  const fingerprint = fingerprintOf([...OPENAPI, ...CATALOGUES, ...filesBelow('.')].filter(inputs));
  if (existsSync(output) && existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint) {
    console.log(`Browser code: ${name} is up to date`);
    return;
  }
  rmSync(stamp, { force: true });
  const { status } = spawnSync('npm', npm, { stdio: 'inherit' });
  if (status !== 0) {
    process.exit(status ?? 1);
  }
  mkdirSync(join(stamp, '..'), { recursive: true });
  writeFileSync(stamp, fingerprint);
}

function isManifest(file) {
  return /(^|\/)package(-lock)?\.json$/.test(file);
}

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter(entry => !OUTPUTS.has(entry.name))
    .flatMap(entry => (entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)]))
    .sort();
}

function fingerprintOf(files) {
  const hash = createHash('sha256').update(process.version);
  for (const file of files) {
    hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}
