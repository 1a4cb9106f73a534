// A page of a site for previews: it marks a component by attributes or, for every second one, by comments.
export function pageWith({ component, fields }, variant) {
  const text = name => {
    const values = fields.find(field => field.name === name).values;
    return values[variant] ?? values.default;
  };
  const { id, template } = component;
  const inside = `<h1>${text('headline')}</h1><p>${text('text')}</p><a href="/home.html">${text('ctaLabel')}</a>`;
  const marked = template.endsWith('/hero')
    ? `<section class="hero" data-p13n-component="${id}" data-p13n-variant="${variant}">${inside}</section>`
    : `<!-- p13n component="${id.replaceAll('-', '&#45;')}" variant="${variant}" --><div class="hero">${inside}</div><!-- /p13n -->`;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title><style>
    body { margin: 0; font: 18px/1.5 Georgia, serif } header, footer { padding: 2rem; background: #dde } 
    .hero { padding: 4rem 3rem; background: #2f4a3f; color: #fff } .hero a { color: #fff }</style>
    <header>Header</header><main><p>Before</p>${marked}<p>After</p></main><footer>Footer</footer></html>`;
}

export const PREVIEW =
  '<!doctype html><title>Preview</title><body style="font:16px system-ui;padding:2rem"><h1>Banner</h1><p>What visitors see.</p>';
