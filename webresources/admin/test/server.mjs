// Serves dist with made-up answers at http://127.0.0.1:8099/.personalization-admin/, to look at the app without a site.
// The first path step of another address sets the stage: /viewer, /empty, /unavailable, /logged-out, /no-role, /slow.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import {
  COMPONENTS,
  componentDetail,
  detail,
  EVENTS,
  pageWith,
  PREVIEW,
  previews,
  PURPOSES,
  rates,
  record,
  REQUESTS,
  SESSION,
  VERIFICATIONS,
  VISITOR,
  versions,
  CODE,
} from './answers.mjs';

const PORT = Number(process.env.PORT ?? 8099);
const ROOT = '/.personalization-admin/';
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.txt': 'text/plain; charset=utf-8',
};
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";
const running = new Map();

createServer(async (request, response) => {
  const address = new URL(request.url, 'http://127.0.0.1');
  const start = address.pathname.indexOf(ROOT);
  const stage = address.pathname.slice(1, Math.max(1, start));
  const path = address.pathname.slice(start + ROOT.length);
  if (address.pathname === '/page.html') {
    const { component, variant } = Object.fromEntries(address.searchParams);
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(pageWith(component, variant));
  } else if (start < 0) {
    response.writeHead(302, { Location: ROOT }).end();
  } else if (path.startsWith('api/v1/')) {
    await answer(stage, request.method, path.slice('api/v1/'.length), address.searchParams, response);
  } else {
    await serve(path === '' ? 'index.html' : path, response);
  }
}).listen(PORT, '127.0.0.1', () => console.log(`http://127.0.0.1:${PORT}${ROOT}`));

async function serve(path, response) {
  try {
    const body = await readFile(join(import.meta.dirname, '../dist', normalize(`/${path}`)));
    response
      .writeHead(200, {
        'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream',
        'Content-Security-Policy': POLICY,
      })
      .end(body);
  } catch {
    response.writeHead(404).end();
  }
}

async function answer(stage, method, path, query, response) {
  if (stage === 'slow') {
    await new Promise(done => setTimeout(done, 60_000));
  }
  const [status, body] = outcome(stage, method, path, query);
  const isPage = typeof body === 'string';
  response
    .writeHead(status, { 'Content-Type': isPage ? 'text/html; charset=utf-8' : 'application/json' })
    .end(isPage ? body : JSON.stringify(body));
}

function outcome(stage, method, path, query) {
  if (stage === 'logged-out') {
    return [401, { error: 'Log in to the CMS.' }];
  }
  if (stage === 'no-role') {
    return [403, { error: 'Ask for the role personalization-viewer.' }];
  }
  if (path === 'session') {
    return [
      200,
      { ...SESSION, role: stage === 'viewer' ? 'viewer' : 'admin', user: stage === 'viewer' ? 'paula' : 'superuser' },
    ];
  }
  if (stage === 'unavailable') {
    return [503, { error: 'The database cannot be used now. Try again in a moment.' }];
  }
  return method === 'POST' ? changed(path) : read(path, query, stage === 'empty');
}

function read(path, query, isEmpty) {
  const [first, second, third] = path.split('/');
  const list = all => (isEmpty ? [] : all);
  if (path === 'purposes') return [200, { purposes: list(PURPOSES) }];
  if (first === 'purposes') return [200, { purpose: second, versions: list(versions(second)) }];
  if (path === 'preview') return [200, PREVIEW];
  if (path === 'consents/rates')
    return [
      200,
      isEmpty
        ? { from: query.get('from'), to: query.get('to'), tallies: [], privacySignals: [] }
        : rates(query.get('from'), query.get('to')),
    ];
  if (path === 'ledger/records') return [200, page(query, isEmpty)];
  if (first === 'ledger' && second === 'records') return [200, detail(Number(third.slice(-4)))];
  if (path === 'ledger/verifications') return [200, { verifications: list([...progress(), ...VERIFICATIONS]) }];
  if (path === 'requests') return [200, { requests: list(REQUESTS) }];
  if (first === 'requests')
    return [200, { request: REQUESTS.find(({ id }) => id === second), events: EVENTS.slice(1, 2) }];
  if (first === 'visitors') return [200, second === CODE ? VISITOR : { ...VISITOR, visitor: second, known: false }];
  if (path === 'components') return [200, { components: list(COMPONENTS), isComplete: true }];
  if (first === 'components') return [200, third === undefined ? componentDetail(second) : previews(second)];
  if (path === 'audit') return [200, { events: list(EVENTS) }];
  return [404, { error: 'There is no such address.' }];
}

function page(query, isEmpty) {
  const before = Number(query.get('before') ?? 131);
  const from = isEmpty ? 0 : before - 1;
  const records = Array.from({ length: Math.max(0, Math.min(50, from)) }, (_, index) => record(from - index));
  return { records, next: from > 50 ? from - 49 : null };
}

function progress() {
  return [...running.entries()].reverse().map(([id, since]) => {
    const checked = Math.min(130, Math.floor((Date.now() - since) / 100));
    const isDone = checked === 130;
    return {
      ...VERIFICATIONS[0],
      id,
      started: new Date(since).toISOString(),
      trigger: 'admin',
      state: isDone ? 'done' : 'running',
      finished: null,
      checked,
      result: isDone ? VERIFICATIONS[0].result : null,
    };
  });
}

function changed(path) {
  if (path === 'ledger/verifications') {
    running.set(`v${5 + running.size}`, Date.now());
    return [202, progress()[0]];
  }
  if (path === 'requests') return [201, REQUESTS[2]];
  const found = REQUESTS.find(({ id }) => path.includes(id));
  return [
    200,
    path.endsWith('/erase')
      ? { visitorErased: true, consentErased: true, request: { ...found, status: 'done' } }
      : found,
  ];
}
