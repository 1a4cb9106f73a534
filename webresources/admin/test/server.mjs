// Serves dist with made-up answers at http://127.0.0.1:8099/.personalization-admin/, to look at the app without a site.
// The first path step of another address sets the stage: /viewer, /empty, /switched-off, /unavailable, /logged-out, /no-role, /slow,
// /conflict (changes are refused), /wrong-settings (only the checks of the installation answer).
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import {
  attempt,
  ATTRIBUTES,
  AUDIENCES,
  COMPONENTS,
  componentDetail,
  detail,
  EVENTS,
  health,
  pageWith,
  PREVIEW,
  previews,
  PURPOSES,
  rates,
  record,
  REQUESTS,
  SESSION,
  VERIFICATIONS,
  SHADOWS,
  VISITOR,
  versions,
  CODE,
} from './answers.mjs';
import * as experiments from './experiments.mjs';

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

const server = createServer(async (request, response) => {
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
    const call = { method: request.method, sent: await bodyOf(request) };
    await answer(stage, call, path.slice('api/v1/'.length), address.searchParams, response);
  } else {
    await serve(path === '' ? 'index.html' : path, response);
  }
});
server.listen(PORT, '127.0.0.1', () => console.log(`Ready: http://127.0.0.1:${server.address().port}${ROOT}`));

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

async function answer(stage, { method, sent }, path, query, response) {
  if (stage === 'slow') {
    await new Promise(done => setTimeout(done, 60_000));
  }
  const [status, body] = outcome(stage, method, path, query, sent);
  const isPage = typeof body === 'string';
  response
    .writeHead(status, { 'Content-Type': isPage ? 'text/html; charset=utf-8' : 'application/json' })
    .end(isPage ? body : JSON.stringify(body));
}

function outcome(stage, method, path, query, sent) {
  if (stage === 'logged-out') {
    return [401, { error: 'Log in to the CMS.' }];
  }
  if (stage === 'no-role') {
    return [403, { error: 'Ask for the role personalization-viewer.' }];
  }
  if (stage === 'wrong-settings') {
    return path === 'health'
      ? read(path, query, false)
      : [503, { error: 'Personalization is off until its settings are right.' }];
  }
  if (path === 'session') {
    return [
      200,
      {
        ...SESSION,
        role: stage === 'viewer' ? 'viewer' : 'admin',
        user: stage === 'viewer' ? 'paula' : 'superuser',
        isPersonalizing: stage !== 'switched-off',
      },
    ];
  }
  if (stage === 'unavailable') {
    return [503, { error: 'The database cannot be used now. Try again in a moment.' }];
  }
  return method === 'POST' ? changed(path, sent, stage) : read(path, query, stage === 'empty');
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
  if (path === 'audiences') return [200, { audiences: list(AUDIENCES), components: list(SHADOWS) }];
  if (path === 'audience-attributes') return [200, { attributes: ATTRIBUTES }];
  if (first === 'audiences') {
    const audience = AUDIENCES.find(({ name }) => name === second);
    return audience === undefined
      ? [404, { error: 'There is no such audience.' }]
      : [200, { audience, count: audience.check.problem === null ? attempt(audience.condition).count : null }];
  }
  if (path === 'goals') return [200, { items: list(experiments.GOALS) }];
  if (path === 'experiments') return [200, { items: list(experiments.summaries()) }];
  if (first === 'experiments') return found(about(second, third, query, isEmpty));
  if (path === 'programme') return [200, isEmpty ? experiments.NO_PROGRAMME : experiments.PROGRAMME];
  if (path === 'programme/readiness') return [200, experiments.READINESS];
  if (path === 'health') return [200, health(query.get('language'), isEmpty)];
  if (path === 'audit') return [200, { events: list(EVENTS) }];
  return [404, { error: 'There is no such address.' }];
}

function about(name, part, query, isEmpty) {
  switch (part) {
    case undefined:
      return experiments.experiment(name);
    case 'report':
      return experiments.report(name, Number(query.get('phase')) || undefined);
    case 'interplay':
      return { items: isEmpty ? [] : experiments.INTERPLAY };
    case 'promotion':
      return {
        replaced:
          query.get('as') === 'rule'
            ? [
                { name: 'audience', before: 'late', after: query.get('audience') },
                { name: 'order', before: 'climbers, spring', after: 'spring, climbers' },
              ]
            : [
                { name: 'headline', before: 'Walk with us', after: 'Walk into spring' },
                { name: 'text', before: 'Huts, passes and maps.', after: 'The passes are open again.' },
              ],
      };
    case 'export':
      return experiments.report(name);
    default:
      return undefined;
  }
}

function found(body) {
  return body === undefined ? [404, { error: 'There is no such experiment.' }] : [200, body];
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

async function bodyOf(request) {
  let text = '';
  for await (const piece of request) {
    text += piece;
  }
  return text === '' ? {} : JSON.parse(text);
}

/** What is done with experiments and goals is answered; only new ones are kept. With the stage /conflict it is refused. */
function tested(path, sent, stage) {
  const [first, name, deed] = path.split('/');
  if (path === 'experiments/check') return [200, experiments.check(sent)];
  if (stage === 'conflict') return [409, { error: 'Somebody else changed this meanwhile. Load it again.' }];
  if (path === 'goals') experiments.keepGoal(sent);
  if (path === 'goals') return [200, { ...sent, usedBy: [], inUse: false, problems: [] }];
  if (first === 'goals') return [200, { name }];
  if (path === 'experiments') {
    experiments.keep(sent);
    const view = experiments.experiment(sent.name);
    return [200, { view: { ...view, form: sent }, begun: view.running ? view.summary.phase + 1 : null }];
  }
  if (deed === 'remove') return [200, { name }];
  if (deed === 'replicate') return [200, { name: 'autumn-picture' }];
  const view = experiments.experiment(name);
  const text = { code: 'promoted', text: 'The variant is shown by a rule now. Publish the page.' };
  return [200, path.includes('/promote') ? { view, text } : view];
}

function changed(path, sent, stage) {
  if (path.startsWith('experiments') || path.startsWith('goals')) return tested(path, sent, stage);
  if (path === 'audiences/check') return [200, attempt(sent.condition)];
  if (path === 'audiences') return [200, { ...AUDIENCES[0], ...sent }];
  if (path.startsWith('audiences/')) return [200, AUDIENCES[1]];
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
