// Writes the texts that the admin app shares with the server, as JSON: the families of the message catalogues below, by
// language and key, into src/ui/catalogue.json.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const FOLDER = '../../magnolia-personalization-module/service/src/main/resources/org/openpersonalization/service/message';
const FAMILIES = ['report', 'experiment', 'draft', 'lint', 'rung', 'reason', 'ledger', 'refusal', 'request', 'format', 'condition', 'persona', 'note', 'setting', 'edge', 'alert', 'webhook'];

process.chdir(import.meta.dirname);
const catalogue = { en: await texts('en'), de: await texts('de') };
await writeFile('src/ui/catalogue.json', `${JSON.stringify(catalogue, null, 2)}\n`);

async function texts(language) {
  const lines = (await readFile(join(FOLDER, `messages_${language}.properties`), 'utf8')).split('\n');
  const entries = lines
    .filter(line => line.includes('=') && !line.startsWith('#'))
    .map(line => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]);
  return Object.fromEntries(entries.filter(([key]) => FAMILIES.includes(key.split('.')[0])));
}
