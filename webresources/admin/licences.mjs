// The licences of what is bundled: they ask to go wherever the code goes.
import { readFile, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** One text with the licence of each package that one of these files belongs to. */
export async function licences(files) {
  const folders = new Set(files.map(packageFolder).filter(folder => folder !== undefined));
  const texts = await Promise.all([...folders].sort().map(licence));
  return texts.join(`\n${'-'.repeat(80)}\n`);
}

function packageFolder(file) {
  const parts = file.split('/');
  const at = parts.lastIndexOf('node_modules');
  if (at < 0) {
    return undefined;
  }
  const words = parts[at + 1].startsWith('@') ? 2 : 1;
  return parts.slice(0, at + 1 + words).join('/');
}

async function licence(folder) {
  const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const own = (await readdir(folder)).find(file => /^licen[cs]e/i.test(file));
  const text = own === undefined ? '' : await readFile(join(resolve(folder), own), 'utf8');
  return `${name} ${version} (${license})\n\n${text.trim()}\n`;
}
