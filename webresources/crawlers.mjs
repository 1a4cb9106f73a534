// Writes the lists of crawlers again from the npm package crawler-user-agents:
//   npm pack crawler-user-agents && tar xzf crawler-user-agents-*.tgz && node webresources/crawlers.mjs package
// The first list is in the jar, the second is what CrawlersTest reads.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SEARCH = ['search-engine', 'seo', 'academic', 'archiver'];
const MONITORING = ['monitoring', 'scanner', 'http-library', 'browser-automation'];
/** Fetchers that act for a person who asks now call themselves users, or bots of a search. */
const FOR_A_PERSON = /User$|SearchBot$/;

const folder = process.argv[2];
const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
const crawlers = JSON.parse(readFileSync(join(folder, 'crawler-user-agents.json'), 'utf8'));
const web = join(dirname(fileURLToPath(import.meta.url)), '../magnolia-personalization-module/web/src');

function kindOf({ pattern, tags = [] }) {
  const has = several => several.some(tag => tags.includes(tag));
  if (has(['ai-crawler'])) {
    return FOR_A_PERSON.test(pattern) ? 'assistant' : 'training';
  }
  return has(SEARCH) ? 'search' : has(MONITORING) ? 'monitoring' : 'other';
}

/** The header stays, with the version of the package. */
function write(place, lines) {
  const file = join(web, place);
  const header = readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line.startsWith('#'))
    .map(line => line.replace(/crawler-user-agents \d[\d.]*\d/, `crawler-user-agents ${version}`));
  writeFileSync(file, [...header, ...lines, ''].join('\n'));
}

const PLACE = 'resources/org/openpersonalization/web/agent';
write(`main/${PLACE}/crawlers.tsv`, crawlers.map(each => `${kindOf(each)}\t${each.pattern}`));
write(
  `test/${PLACE}/crawler-instances.tsv`,
  crawlers.flatMap(each => (each.instances ?? []).map(agent => `${kindOf(each)}\t${agent}`)),
);
