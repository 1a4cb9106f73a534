// HTML of the front end. Everything from the API is escaped here.

/**
 * The home page: the components of its areas, one after the other, and the consent question where it is due.
 *
 * @param cms where the shop's other pages are
 */
export function page(content, consent, cms) {
  const areas = content['@nodes'].map(name => content[name]);
  return document(
    content.title,
    content['@language'],
    `<main>${areas.map(area => area['@nodes'].map((name, index) => component(area[name], index === 0 ? 1 : 2, cms)).join('')).join('')}</main>
    ${consent.ask ? question() : ''}
    <footer><a href="/.personalization/preferences?return=/">Privacy choices</a>
    <a href="/.personalization/me">My data</a></footer>`,
  );
}

export function problem(detail) {
  return document('That did not work', 'en', `<main><h1>That did not work</h1><p>${text(detail)}</p></main>`);
}

/** A component with those inside it, whose headings are one level lower. */
function component(node, level, cms) {
  const decided = node['@personalization'];
  const headline = node.headline ?? node.title ?? node.label;
  if (!decided && !node.text && !node.image && node['@nodes'].length === 0) {
    return ''; // a list of other pages, which the CMS's template looks up
  }
  return `<article class="level-${level}"${decided ? marks(decided) : ''}>
    ${node.image ? `<img src="${text(node.image)}" alt="${text(node.imageAlt ?? '')}" width="480" height="300">` : ''}
    ${node.eyebrow ? `<p class="notice">${text(node.eyebrow)}</p>` : ''}
    ${headline ? `<h${level}>${text(headline)}</h${level}>` : ''}
    ${node.text ? `<p>${text(node.text)}</p>` : ''}
    ${node.ctaLink && node.ctaLabel ? `<p><a class="action" href="${text(cms + node.ctaLink)}">${text(node.ctaLabel)}</a></p>` : ''}
    ${(decided?.notices ?? []).map(notice => `<p class="notice">${text(notice.text)}</p>`).join('')}
    ${decided?.why ? `<p class="notice"><a href="${text(decided.why)}">Why am I seeing this?</a></p>` : ''}
    ${inside(node, level + 1, cms)}
  </article>`;
}

function inside(node, level, cms) {
  const parts = node['@nodes'].map(name =>
    node[name]['@nodeType'] === 'mgnl:component' || node[name].headline
      ? component(node[name], level, cms)
      : inside(node[name], level, cms),
  );
  return parts.length > 0 ? `<div class="parts">${parts.join('')}</div>` : '';
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
  <title>${text(title)}</title><link rel="icon" href="data:,">
  <style>
    body { background: #f8f5ee; color: #14261f; font: 1rem/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 60rem; padding: 1rem; }
    header { font-weight: 700; padding-bottom: 1rem; } h1 { font-size: 2.5rem; line-height: 1.1; margin: .5rem 0; } h2, h3, h4 { margin: .5rem 0; }
    .level-1, .level-2 { background: #fffefb; border: 1px solid #dedccf; border-radius: 1rem; margin-bottom: 1rem; overflow: hidden; padding: 1.5rem; }
    .parts { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fit, minmax(12rem, 1fr)); }
    img { width: 480px; max-width: 100%; height: auto; aspect-ratio: 8 / 5; object-fit: cover; border-radius: .5rem; }
    .notice { color: #46564e; font-size: .875rem; } a { color: #1d5f4c; }
    .action, button { background: #1d5f4c; border: 0; border-radius: .5rem; color: #fff; display: inline-block; font: inherit; padding: .5rem 1rem; text-decoration: none; }
    #consent { background: #fffefb; border-top: 1px solid #6b7c74; bottom: 0; left: 0; padding: 1rem; position: sticky; }
    footer a { margin-right: 1rem; }
  </style>
</head>
<body><header>Nordfell, by a front end of its own</header>${body}<script type="module" src="/browser.js"></script></body>
</html>`;
}

const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function text(value) {
  return String(value ?? '').replace(/[&<>"']/g, character => ENTITIES[character]);
}
