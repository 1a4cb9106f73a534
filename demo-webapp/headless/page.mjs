// HTML of the front end. Everything from the API is escaped here.

/** The home page: the components of its areas, one after the other, and the consent question where it is due. */
export function page(content, consent) {
  const areas = content['@nodes'].map(name => content[name]);
  return document(
    content.title,
    content['@language'],
    `<main>${areas.map(area).join('')}</main>
    ${consent.ask ? question() : ''}
    <footer><a href="/.personalization/preferences?return=/">Privacy choices</a>
    <a href="/.personalization/me">My data</a></footer>`,
  );
}

export function problem(detail) {
  return document('That did not work', 'en', `<main><h1>That did not work</h1><p>${text(detail)}</p></main>`);
}

function area(node) {
  return `<section>${node['@nodes'].map(name => component(node[name])).join('')}</section>`;
}

function component(node) {
  const decided = node['@personalization'];
  const headline = node.headline ?? node.title;
  return `<article${decided ? marks(decided) : ''}>
    ${node.image ? `<img src="${text(node.image)}" alt="${text(node.imageAlt ?? '')}" width="480" height="300">` : ''}
    ${headline ? `<h2>${text(headline)}</h2>` : ''}
    ${node.text ? `<p>${text(node.text)}</p>` : ''}
    ${(decided?.notices ?? []).map(notice => `<p class="notice">${text(notice.text)}</p>`).join('')}
    ${decided?.why ? `<p class="notice"><a href="${text(decided.why)}">Why am I seeing this?</a></p>` : ''}
  </article>`;
}

function marks(decided) {
  const receipt = decided.receipt ? ` data-receipt="${text(decided.receipt)}"` : '';
  return ` data-p13n-component="${text(decided.component)}" data-p13n-variant="${text(decided.variant)}"${receipt}`;
}

/** Both buttons look the same. */
function question() {
  return `<form id="consent" method="post" action="/.personalization/v1/consent">
    <p>May this site measure what you see and choose content by what you do?</p>
    <input type="hidden" name="return" value="/">
    <button name="all" value="false">Refuse all</button>
    <button name="all" value="true">Allow all</button>
  </form>`;
}

function document(title, language, body) {
  return `<!DOCTYPE html>
<html lang="${text(language)}">
<head>
  <meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${text(title)}</title>
  <style>
    body { font: 1rem/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 60rem; padding: 1rem; }
    img { width: 480px; max-width: 100%; height: auto; aspect-ratio: 8 / 5; object-fit: cover; } .notice { font-size: .875rem; }
    button { font: inherit; padding: .5rem 1rem; } footer a { margin-right: 1rem; }
  </style>
</head>
<body>${body}<script type="module" src="/browser.js"></script></body>
</html>`;
}

const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function text(value) {
  return String(value ?? '').replace(/[&<>"']/g, character => ENTITIES[character]);
}
