// Bundles the admin app into dist: index.html and, below assets/, files whose names change with their content. With
// --tests it bundles the tests into one file below target instead, since each further file costs a process.
import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { build } from 'esbuild';
import { licences } from './licences.mjs';

process.chdir(import.meta.dirname);
await (process.argv.includes('--tests') ? buildTests() : buildApp());

async function buildApp() {
  await rm('dist', { recursive: true, force: true });
  const { metafile } = await build({
    entryPoints: { admin: 'src/main.tsx' },
    outdir: 'dist/assets',
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
  });
  const outputs = Object.entries(metafile.outputs);
  const [script, entry] = outputs.find(([, output]) => output.entryPoint === 'src/main.tsx');
  const page = (await readFile('src/index.html', 'utf8'))
    .replace('admin.css', basename(entry.cssBundle))
    .replace('admin.js', basename(script));
  await writeFile('dist/index.html', page);
  await writeFile('dist/assets/licences.txt', await licences(Object.keys(metafile.inputs)));
  const bytes = outputs.reduce((sum, [, output]) => sum + output.bytes, 0);
  console.log(`admin: ${outputs.length} files, ${Math.round(bytes / 1024)} KiB`);
}

async function buildTests() {
  const tests = (await readdir('src', { recursive: true })).filter(name => name.endsWith('.test.ts')).sort();
  await build({
    stdin: { contents: tests.map(name => `import './${name}';`).join('\n'), resolveDir: 'src' },
    outfile: 'target/test/all.mjs',
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    jsx: 'automatic',
    packages: 'external',
    logLevel: 'warning',
  });
}
