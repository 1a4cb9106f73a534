// Passes requests on to the CMS, which believes this server in what it says of the visitor.
import { request as ask } from 'node:http';
import { pipeline } from 'node:stream';

/** Headers of browsers. Those of proxies, such as an address or a place, are left out: a browser could have made them up. */
const HEADERS = [
  'host', 'cookie', 'user-agent', 'accept', 'accept-language', 'accept-encoding', 'referer', 'origin', 'content-type',
  'content-length', 'if-none-match', 'if-modified-since', 'sec-gpc', 'sec-purpose', 'sec-fetch-site', 'sec-fetch-dest',
  'sec-fetch-mode', 'sec-ch-ua-mobile',
];

/** The module's own pages, the API, and pictures; without what servers read as the end of a segment besides a slash. */
const OF_THE_CMS = /^\/\.(personalization|resources)\/(?!.*(;|\\|%2f|%5c))/i;

export function isOfTheCms(address) {
  return OF_THE_CMS.test(address.pathname);
}

/**
 * Answers a request with what the CMS answers.
 *
 * @param cms the address of the CMS
 * @param address the request's address, normalized
 * @param fail answers when the CMS does not
 */
export function passOn(request, response, { cms, address, fail }) {
  const passed = ask({
    host: cms.hostname,
    port: cms.port,
    method: request.method,
    path: address.pathname + address.search,
    headers: headersOf(request),
  });
  passed.on('response', answer => {
    response.writeHead(answer.statusCode, answer.headers);
    pipeline(answer, response, () => {});
  });
  passed.on('error', () => (response.headersSent ? response.destroy() : fail()));
  response.on('close', () => passed.destroy());
  if (request.method === 'POST') {
    request.pipe(passed);
  } else {
    passed.end();
  }
}

function headersOf(request) {
  const known = HEADERS.filter(name => request.headers[name] !== undefined);
  return {
    ...Object.fromEntries(known.map(name => [name, request.headers[name]])),
    'x-forwarded-for': request.socket.remoteAddress,
    'x-forwarded-host': request.headers.host ?? '',
    'x-forwarded-proto': 'http',
  };
}
