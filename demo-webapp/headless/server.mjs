// The shop's home page as a front end that renders on its own server: plain Node, the API, and the client.
// Usage: node server.mjs [--port 8081] [--cms http://127.0.0.1:8080]
import { readFile } from 'node:fs/promises';
import { createServer, request as ask } from 'node:http';
import { parseArgs } from 'node:util';
import { clientFor } from '../../webresources/client/dist/node.js';
import { page, problem } from './page.mjs';

const { values } = parseArgs({
  options: { port: { type: 'string', default: '8081' }, cms: { type: 'string', default: 'http://127.0.0.1:8080' } },
});
const CMS = new URL(values.cms);
const CLIENT = new URL('../../webresources/client/dist/index.js', import.meta.url);
const SCRIPT = new URL('./browser.js', import.meta.url);
/** The addresses that the CMS answers itself: the module's own pages, the API, and pictures. */
const OF_THE_CMS = /^\/\.(personalization|resources)\//;
const CAMPAIGN = /^(utm_(source|medium|campaign|term|content)|p13n-preview|lang)$/;

const server = createServer(async (request, response) => {
  try {
    const address = new URL(request.url, 'http://front.invalid');
    if (OF_THE_CMS.test(address.pathname)) {
      passOn(request, response);
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
    html(response, error.status === 400 ? 400 : 502, problem(error.status ? error.message : 'The shop cannot be reached.'));
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
    'Content-Security-Policy': "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'none'",
  });
  response.end(body);
}

async function script(file, response) {
  response.writeHead(200, { 'Content-Type': 'text/javascript; charset=utf-8' });
  response.end(await readFile(file));
}

/** Passes a request on with the visitor's address, which the CMS believes of this machine. */
function passOn(request, response) {
  const headers = {
    ...request.headers,
    'x-forwarded-for': request.socket.remoteAddress,
    'x-forwarded-host': request.headers.host,
    'x-forwarded-proto': 'http',
  };
  const passed = ask(
    { host: CMS.hostname, port: CMS.port, method: request.method, path: request.url, headers },
    answer => {
      response.writeHead(answer.statusCode, answer.headers);
      answer.pipe(response);
    },
  );
  passed.on('error', () => html(response, 502, problem('The shop cannot be reached.')));
  request.pipe(passed);
}

server.listen(Number(values.port), '127.0.0.1', () =>
  console.log(`Front end: http://127.0.0.1:${server.address().port}/ over ${CMS.origin}`),
);
