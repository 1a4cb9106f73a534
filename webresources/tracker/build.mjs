// Bundles the tracker into dist/tracker.js, and with --tests the tests into dist/test/all.mjs. Fails when the tracker is
// larger than a page should bear.
import { readdir, readFile, rm } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const MOST_BYTES = 3072;
process.chdir(import.meta.dirname);
await rm('dist', { recursive: true, force: true });

await build({
  entryPoints: ['src/main.ts'],
  outfile: 'dist/tracker.js',
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2020',
  logLevel: 'warning',
});

const size = gzipSync(await readFile('dist/tracker.js'), { level: 9 }).length;
console.log(`tracker.js: ${size} of at most ${MOST_BYTES} bytes with gzip`);
if (size > MOST_BYTES) {
  process.exitCode = 1;
}

if (process.argv.includes('--tests')) {
  const tests = (await readdir('test')).filter(name => name.endsWith('.test.ts')).sort();
  await build({
    stdin: { contents: tests.map(name => `import './${name}';`).join('\n'), resolveDir: 'test' },
    outfile: 'dist/test/all.mjs',
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'warning',
  });
}
