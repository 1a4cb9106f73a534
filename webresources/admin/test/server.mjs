// Serves dist with the examples of openapi.json as responses at http://127.0.0.1:8099/.personalization-admin/, to look at
// the app without a site. The first path step of another address sets the stage: /viewer, /editor, /empty, /switched-off,
// /unavailable, /logged-out, /no-role, /slow, /conflict (changes are refused), /wrong-settings (only the checks of the
// installation respond).
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { respond } from './api.mjs';
import { exampleOf } from './examples.mjs';
import { pageWith, PREVIEW } from './page.mjs';

const PORT = Number(process.env.PORT ?? 8099);
const ROOT = '/.personalization-admin/';
const API = 'api/v1/';
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.txt': 'text/plain; charset=utf-8',
};
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

const server = createServer(async (request, response) => {
  const address = new URL(request.url, 'http://127.0.0.1');
  const start = address.pathname.indexOf(ROOT);
  const stage = address.pathname.slice(1, Math.max(1, start));
  const path = address.pathname.slice(start + ROOT.length);
  const query = Object.fromEntries(address.searchParams);
  if (address.pathname === '/page.html') {
    const { body } = exampleOf('GET', `components/${query.component}`, []);
    response.writeHead(200, { 'Content-Type': TYPES['.html'] }).end(pageWith(body, query.variant));
  } else if (start < 0) {
    response.writeHead(302, { Location: ROOT }).end();
  } else if (path === `${API}preview`) {
    response.writeHead(200, { 'Content-Type': TYPES['.html'] }).end(PREVIEW);
  } else if (path.startsWith(API)) {
    await answer({ stage, method: request.method, path: path.slice(API.length), query, sent: await bodyOf(request) }, response);
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

async function answer(call, response) {
  if (call.stage === 'slow') {
    await new Promise(done => setTimeout(done, 60_000));
  }
  const { status, body } = respond(call);
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
}

async function bodyOf(request) {
  let text = '';
  for await (const piece of request) {
    text += piece;
  }
  return text === '' ? {} : JSON.parse(text);
}
