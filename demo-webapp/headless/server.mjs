// The shop's home page as a front end that renders on its own server: plain Node, the API, and the client.
// Usage: node server.mjs [--port 8081] [--cms http://127.0.0.1:8080]
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import { clientFor } from '../../webresources/client/dist/node.js';
import { page, problem } from './page.mjs';
import { isOfTheCms, passOn } from './pass-on.mjs';

const { values } = parseArgs({
  options: { port: { type: 'string', default: '8081' }, cms: { type: 'string', default: 'http://127.0.0.1:8080' } },
});
const CMS = new URL(values.cms);
const CLIENT = new URL('../../webresources/client/dist/index.js', import.meta.url);
const SCRIPT = new URL('./browser.js', import.meta.url);
const UNREACHABLE = 'The shop cannot be reached.';
const CAMPAIGN = /^(utm_(source|medium|campaign|term|content)|p13n-preview|lang)$/;

const server = createServer(async (request, response) => {
  try {
    const address = new URL(request.url, 'http://front.invalid');
    if (isOfTheCms(address)) {
      passOn(request, response, { cms: CMS, address, fail: () => html(response, 502, problem(UNREACHABLE)) });
    } else if (address.pathname === '/client.js' || address.pathname === '/browser.js') {
      await script(address.pathname === '/client.js' ? CLIENT : SCRIPT, response);
    } else if (address.pathname === '/favicon.ico') {
      response.writeHead(204).end();
    } else if (address.pathname === '/') {
      await home(request, address, response);
    } else {
      html(response, 404, problem('There is no such page.'));
    }
  } catch (error) {
    html(response, error.status === 400 ? 400 : 502, problem(error.status ? error.message : UNREACHABLE));
  }
});

async function home(request, address, response) {
  const visitor = clientFor(request, `${CMS.origin}/.personalization/v1`);
  const query = Object.fromEntries([...address.searchParams].filter(([name]) => CAMPAIGN.test(name)));
  const [content, consent] = await Promise.all([visitor.page('home', query), visitor.consent()]);
  response.setHeader('Set-Cookie', visitor.setCookies);
  html(response, 200, page(content, consent, CMS.origin));
}

function html(response, status, body) {
  response.writeHead(status, {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'private, no-store',
    'Content-Security-Policy':
      "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'none'; frame-ancestors 'self'",
  });
  response.end(body);
}

async function script(file, response) {
  const code = await readFile(file);
  response.writeHead(200, { 'Content-Type': 'text/javascript; charset=utf-8' });
  response.end(code);
}

server.listen(Number(values.port), '127.0.0.1', () =>
  console.log(`Front end: http://127.0.0.1:${server.address().port}/ over ${CMS.origin}`),
);
