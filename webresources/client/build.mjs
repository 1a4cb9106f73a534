// Bundles the client into dist/index.js and dist/node.js, and with --tests the tests into dist/test/all.mjs. Fails when
// the client is larger than a page should bear.
import { readdir, readFile, rm } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const MOST_BYTES = 4096;
process.chdir(import.meta.dirname);
if (!process.argv.includes('--tests')) {
  await rm('dist', { recursive: true, force: true });
}

await build({
  entryPoints: ['src/index.ts', 'src/node.ts'],
  outdir: 'dist',
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2020',
  logLevel: 'warning',
});

const size = gzipSync(await readFile('dist/index.js'), { level: 9 }).length;
console.log(`client: ${size} of at most ${MOST_BYTES} bytes with gzip`);
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
