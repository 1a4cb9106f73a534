import Ajv, { type ValidateFunction } from '@redocly/ajv/dist/2020';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

const DOCUMENT =
  '../../magnolia-personalization-module/web/src/main/resources/org/openpersonalization/web/endpoint/openapi.json';

interface Schema {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  anyOf?: Schema[];
  items?: Schema;
  format?: string;
  properties?: Record<string, Schema>;
  additionalProperties?: boolean | Schema;
}

interface Content {
  content?: Record<string, { schema?: Schema }>;
  $ref?: string;
}

interface Operation {
  parameters?: { name: string; in: string; schema: Schema }[];
  requestBody?: Content;
  responses: Record<string, Content>;
}

interface Document {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema>; responses: Record<string, Content> };
}

/** A server of the visitors' API that knows its OpenAPI document alone. */
export interface Mock {
  /** The address of the API. */
  readonly base: string;
  /** The faults of all requests so far: an unknown address or parameter, a value or body of another form. */
  readonly faults: readonly string[];
  /** Answers with this status of the document from now on; 200 without. */
  answerWith(status?: number): void;
  close(): void;
}

/** Starts a mock on a free port. */
export async function mockOfDocument(): Promise<Mock> {
  const document = JSON.parse(readFileSync(DOCUMENT, 'utf8')) as Document;
  const check = checks(document);
  const faults: string[] = [];
  let status = 200;

  function operation(request: IncomingMessage, path: string): Operation | undefined {
    const found = Object.keys(document.paths).find(template => pattern(template).test(path));
    return found ? document.paths[found]![request.method!.toLowerCase()] : undefined;
  }

  async function faultsOf(request: IncomingMessage, found: Operation, url: URL): Promise<string[]> {
    const known = (found.parameters ?? []).filter(parameter => parameter.in === 'query');
    const query = [...url.searchParams].flatMap(([name, value]) => {
      const parameter = known.find(each => each.name === name);
      return parameter ? check(parameter.schema, ofText(value, parameter.schema)) : [`unknown parameter ${name}`];
    });
    const schema = found.requestBody?.content?.['application/json']?.schema;
    return schema ? [...query, ...check(schema, JSON.parse(await text(request)))] : query;
  }

  const server = createServer(async (request, response) => {
    const url = new URL(request.url!, 'http://mock');
    const found = operation(request, url.pathname.replace(/^\/v1/, ''));
    if (!found) {
      faults.push(`unknown address ${request.method} ${url.pathname}`);
    } else {
      faults.push(...(await faultsOf(request, found, url)));
    }
    if (found && !found.responses[status]) {
      faults.push(`no answer ${status} to ${request.method} ${url.pathname}`);
    }
    const [type, { schema = {} }] = answerOf(document, found?.responses[status] ?? {});
    const body = sample(document, schema);
    faults.push(...check(schema, body));
    response.writeHead(status, { 'Content-Type': type, 'Retry-After': '60' });
    response.end(JSON.stringify(body));
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    faults,
    answerWith: (wanted = 200) => {
      status = wanted;
    },
    close: () => void server.close(),
  };
}

function answerOf(document: Document, answer: Content): [string, { schema?: Schema }] {
  const named = answer.$ref ? document.components.responses[answer.$ref.split('/').pop()!]! : answer;
  return Object.entries(named.content ?? {})[0] ?? ['application/json', {}];
}

function pattern(template: string): RegExp {
  return RegExp(`^${template.replace(/\{[^}]*\}/g, '.+')}$`);
}

async function text(request: IncomingMessage): Promise<string> {
  let sent = '';
  for await (const chunk of request) {
    sent += chunk;
  }
  return sent;
}

function ofText(value: string, schema: Schema): unknown {
  return schema.type === 'boolean' || schema.type === 'integer' ? JSON.parse(value) : value;
}

/** Validates values by the schemas of the document. */
function checks(document: Document): (schema: Schema, value: unknown) => string[] {
  const ajv = new Ajv({ strict: false, validateFormats: false });
  ajv.addSchema({ $id: 'api', components: document.components });
  return (schema, value) => {
    const validate: ValidateFunction = ajv.compile(
      JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"api#/components')),
    );
    return validate(value) ? [] : [ajv.errorsText(validate.errors)];
  };
}

/** A value that the schema describes: every field, one of each list. A type that holds itself ends at the second. */
function sample(document: Document, schema: Schema, within: readonly string[] = []): unknown {
  if (schema.$ref) {
    const name = schema.$ref.split('/').pop()!;
    return within.includes(name) ? undefined : sample(document, document.components.schemas[name]!, [...within, name]);
  }
  if (schema.enum) {
    return schema.enum[0];
  }
  if (schema.anyOf) {
    return sample(document, schema.anyOf.find(each => each.type !== 'null')!, within) ?? null;
  }
  switch (Array.isArray(schema.type) ? schema.type[0] : schema.type) {
    case 'object':
      return object(document, schema, within);
    case 'array':
      return [sample(document, schema.items ?? {}, within)].filter(each => each !== undefined);
    case 'boolean':
      return true;
    case 'integer':
    case 'number':
      return 1;
    default:
      return schema.format === 'date-time' ? '2026-11-25T12:00:00Z' : 'text';
  }
}

function object(document: Document, schema: Schema, within: readonly string[]): Record<string, unknown> {
  const fields = Object.entries(schema.properties ?? {}).map(([name, each]) => [name, sample(document, each, within)]);
  const more = schema.additionalProperties;
  const others = more && typeof more === 'object' ? [['name', sample(document, more, within)]] : [];
  return Object.fromEntries([...fields, ...others].filter(([, value]) => value !== undefined));
}
