// The examples of the API's document as responses, with their times moved to now.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const FILE =
  '../../../magnolia-personalization-module/web/src/main/resources/org/openpersonalization/web/admin/openapi.json';
const { paths } = JSON.parse(readFileSync(join(import.meta.dirname, FILE), 'utf8'));
const WRITTEN = Date.parse('2026-11-25T12:00:00Z');
const DAY = 86_400_000;
const LAG = Date.now() - WRITTEN;

/** The responses of all operations; those of a path without placeholders first. */
export const RESPONSES = Object.entries(paths)
  .flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, { responses }]) => {
      const status = Object.keys(responses).find(code => code.startsWith('2'));
      const { schema, examples } = responses[status].content['application/json'] ?? {};
      return { method: method.toUpperCase(), path, status: Number(status), schema: schema?.$ref, examples };
    }),
  )
  .sort((one, other) => one.path.split('{').length - other.path.split('{').length);

/**
 * Status and body of a response; undefined for an unknown address.
 *
 * @param names of examples, the best first; values of the path come after them
 */
export function exampleOf(method, path, names) {
  const found = RESPONSES.find(each => each.method === method && valuesOf(each.path, path) !== undefined);
  const examples = found?.examples ?? RESPONSES.find(each => each.examples && each.schema === found?.schema)?.examples;
  if (found?.schema === undefined || examples === undefined) {
    return undefined;
  }
  const name = [...names, ...valuesOf(found.path, path), 'unknown'].find(each => each in examples);
  return { status: found.status, name, body: moved((examples[name] ?? Object.values(examples)[0]).value) };
}

/** The values of a path's placeholders; undefined for another path. */
function valuesOf(template, path) {
  const own = template.slice(1).split('/');
  const asked = path.split('/').map(decodeURIComponent);
  const isSame = own.length === asked.length && own.every((part, at) => part.startsWith('{') || part === asked[at]);
  return isSame ? asked.filter((_, at) => own[at].startsWith('{')) : undefined;
}

/** The same value with moments and days as far from now as the example's are from the time of its writing. */
function moved(value) {
  if (Array.isArray(value)) {
    return value.map(moved);
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, inside]) => [name, moved(inside)]));
  }
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}(T[\d:.]+Z)?$/.test(value)) {
    return value;
  }
  return value.includes('T')
    ? new Date(Date.parse(value) + LAG).toISOString()
    : new Date(Date.parse(value) + Math.floor(LAG / DAY) * DAY).toISOString().slice(0, 10);
}
