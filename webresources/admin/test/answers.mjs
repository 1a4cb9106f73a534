// Made-up answers in the shapes of the API, the same on each start.

const NOW = Date.now();
const DAY = 86_400_000;
const at = days => new Date(NOW + days * DAY).toISOString();
const hex = (seed, length) =>
  Array.from({ length }, (_, i) => ((seed * 31 + i * i * 7 + i) % 16).toString(16)).join('');

const BASES = {
  preferences: 'consent',
  behavioral: 'consent',
  'ai-recommendations': 'consent',
  pricing: 'consent',
  analytics: 'legitimate-interest',
};
const LABELS = {
  preferences: ['Remember what I say', 'Merken, was ich sage'],
  behavioral: ['Learn from what I look at', 'Aus meinem Verhalten lernen'],
  'ai-recommendations': ['Let a model choose for me', 'Ein Modell für mich auswählen lassen'],
  pricing: ['Show me individual offers', 'Mir eigene Angebote zeigen'],
  analytics: ['Count what works', 'Zählen, was wirkt'],
};

function wording(id, language, further) {
  const label = LABELS[id][language === 'de' ? 1 : 0];
  const text =
    language === 'de'
      ? `Wir merken uns ${further ? 'Seiten und Produkte' : 'Seiten'}, die Sie ansehen, für ${further ? 395 : 90} Tage, um die Website an Sie anzupassen. Sie können das jederzeit widerrufen.`
      : `We remember the pages ${further ? 'and products ' : ''}that you look at for ${further ? 395 : 90} days, to fit the site to you. You can take this back at any time.`;
  return {
    label,
    description: language === 'de' ? 'In einem Satz, was das heißt.' : 'In one sentence, what that means.',
    text,
    sha256: hex(id.length + (further ? 9 : 1), 64),
  };
}

const wordings = (id, further) => ({ en: wording(id, 'en', further), de: wording(id, 'de', further) });

export const PURPOSES = Object.entries(BASES).map(([id, legalBasis], index) => ({
  id,
  version: 3 - (index % 3),
  legalBasis,
  grantedByDefaultIn: index % 2 === 0 ? ['opt-out', 'none'] : [],
  deniedByPrivacyControl: id !== 'preferences',
  retentionDays: 395,
  askAgainBefore: index === 1 ? 2 : 0,
  wordings: wordings(id, true),
}));

export function versions(id) {
  return [3, 2, 1].map(version => ({ version, since: at(-30 * (4 - version)), wordings: wordings(id, version > 2) }));
}

export function rates(from, to) {
  const tallies = [];
  const privacySignals = [];
  for (let moment = Date.parse(from), n = 0; moment <= Date.parse(to); moment += DAY, n++) {
    const date = new Date(moment).toISOString().slice(0, 10);
    Object.keys(BASES).forEach((purpose, p) => {
      const wave = 1 + Math.sin((n + p) / 3);
      tallies.push({ day: date, purpose, verdict: 'given', source: 'banner', count: Math.round(40 + 20 * wave) });
      tallies.push({ day: date, purpose, verdict: 'given', source: 'preference-centre', count: Math.round(5 * wave) });
      tallies.push({
        day: date,
        purpose,
        verdict: 'refused',
        source: 'banner',
        count: Math.round(30 + 14 * p * (2 - wave)),
      });
      tallies.push({
        day: date,
        purpose,
        verdict: 'withdrawn',
        source: 'preference-centre',
        count: Math.round(3 * wave),
      });
    });
    privacySignals.push(
      { day: date, jurisdiction: 'US-CA', requests: 20 + ((n * 7) % 23) },
      { day: date, jurisdiction: '', requests: (n * 5) % 11 },
    );
  }
  return { from, to, tallies, privacySignals };
}

export function record(sequence) {
  const purpose = Object.keys(BASES)[sequence % 5];
  const verdict = ['given', 'refused', 'withdrawn', 'signal', 'given'][sequence % 5];
  return {
    sequence,
    id: `00000000-0000-4000-8000-${String(sequence).padStart(12, '0')}`,
    time: at((sequence - 130) / 10),
    subject: hex(sequence, 64),
    purpose,
    verdict,
    validUntil: verdict === 'given' ? at(180) : null,
    textVersion: verdict === 'signal' ? '' : '3',
    textSha256: verdict === 'signal' ? '' : hex(7, 64),
    language: sequence % 2 === 0 ? 'en' : 'de',
    controller: 'Outdoor Shop AG',
    jurisdiction: ['CH', 'US-CA', ''][sequence % 3],
    regime: ['opt-in', 'opt-out', 'opt-in'][sequence % 3],
    source: verdict === 'signal' ? 'gpc-header' : ['banner', 'preference-centre'][sequence % 2],
    surface: 'banner/1: refuse, allow, choose',
    signals: verdict === 'signal' ? ['Sec-GPC'] : [],
    previous: hex(sequence - 1, 64),
    hash: hex(sequence + 3, 64),
  };
}

export function detail(sequence) {
  const found = record(sequence);
  const { label, description, text } = wording(found.purpose, found.language, true);
  return {
    record: found,
    proof: {
      intact: true,
      tied: sequence % 7 !== 0,
      checkpoint: sequence > 120 ? null : { count: 120, head: hex(5, 64), time: at(-1) },
    },
    text: found.textSha256 === '' ? null : { label, description, text, version: 3 },
    receipt: {
      schema_version: 'ISO/IEC TS 27560:2023',
      record_id: found.id,
      pii_controllers: [{ name: found.controller }],
    },
  };
}

const sound = { valid: true, records: 130, purged: 4, erased: 2, checkpoints: 3, fault: null, problems: [] };
const verification = (id, days, trigger, result) => ({
  id,
  state: result === null ? 'failed' : 'done',
  trigger,
  started: at(days),
  finished: at(days),
  checked: 130,
  total: 130,
  result,
});
export const VERIFICATIONS = [
  verification('v4', -0.2, 'schedule', sound),
  verification('v3', -1.2, 'schedule', {
    ...sound,
    valid: false,
    fault: { sequence: 77, reason: 'Its content is not what was recorded.' },
  }),
  verification('v2', -2.2, 'admin', {
    ...sound,
    problems: ['A checkpoint has a signature that no known key made [count=60].'],
  }),
  verification('v1', -3.2, 'schedule', null),
];

const request = (n, kind, days, status, channel = 'admin', reference = `Ticket ${4710 + n}`) => ({
  id: `10000000-0000-4000-8000-00000000000${n}`,
  kind,
  channel,
  received: at(days),
  due: at(days + 30),
  status,
  reference,
  overdue: days < -30 && status === 'open',
});
export const REQUESTS = [
  request(1, 'access', -33, 'open'),
  request(2, 'erasure', -25, 'in-progress'),
  request(3, 'objection', -2, 'open'),
  request(4, 'erasure', -1, 'done', 'self-service', ''),
  request(5, 'correction', -40, 'refused'),
];

export const EVENTS = [
  {
    time: at(-0.1),
    actor: 'superuser',
    action: 'visitor.looked-up',
    target: '0123456789abcdef0123456789abcdef',
    detail: '',
  },
  {
    time: at(-0.4),
    actor: 'paula',
    action: 'request.changed',
    target: REQUESTS[1].id,
    detail: 'in-progress: asked the shop for the order numbers',
  },
  {
    time: at(-1),
    actor: 'visitor',
    action: 'request.closed',
    target: REQUESTS[3].id,
    detail: 'erasure by self-service',
  },
  { time: at(-1.2), actor: 'system', action: 'ledger.verified', target: 'v3', detail: 'not valid: record 77' },
];

export const CODE = '0123456789abcdef0123456789abcdef';

export const VISITOR = {
  visitor: CODE,
  known: true,
  complete: false,
  profile: {
    stage: 'engaged',
    visits: { firstSeen: at(-40), lastSeen: at(-0.2), sessions: 6, bounces: 1 },
    answers: { goal: ['climbing', 'hiking'], level: ['advanced'] },
    counts: [
      { name: 'views', total: 31, last7d: 9, last30d: 24 },
      { name: 'views.pricing', total: 3, last7d: 2, last30d: 3 },
      { name: 'clicks', total: 5, last7d: 1, last30d: 4 },
    ],
    interests: [
      { topic: 'climbing', weight: 1.73, asOf: at(-0.2) },
      { topic: 'rope', weight: 0.4, asOf: at(-3) },
    ],
  },
  signals: [
    { kind: 'page-view', time: at(-0.2), page: '/home/pricing', groups: ['pricing'], topics: [] },
    {
      kind: 'component-click',
      time: at(-0.21),
      page: '/home',
      component: '/home/main/hero',
      target: '/home/pricing.html',
    },
    { kind: 'visible-time', time: at(-0.22), page: '/home', seconds: 48 },
    { kind: 'declared-preference', time: at(-1), name: 'goal', values: ['climbing', 'hiking'] },
    { kind: 'search', time: at(-1.1), query: 'light tent' },
    { kind: 'named-event', time: at(-2), name: 'compare', properties: { count: '2' } },
  ],
  shown: [
    {
      time: at(-0.2),
      page: '/home',
      component: '/home/main/hero',
      variant: 'climbers',
      wanted: 'climbers',
      rung: 'behavioral',
      reason: 'The visit belongs to the audience [Climbers].',
      consent: 'behavioral,analytics',
      countsFor: ['programme/1=personalized', 'rule/hero/climbers/1=shown'],
    },
    {
      time: at(-0.3),
      page: '/home',
      component: '/home/main/teaser',
      variant: 'default',
      wanted: 'enterprise',
      rung: 'control',
      reason: "The visit belongs to the slice [control], which sees the component's own content.",
      consent: 'behavioral,analytics',
      countsFor: ['experiment/hut-beds/1=default'],
    },
  ],
  activities: [
    { time: at(-0.21), kind: 'click', subject: '/home/main/hero', amount: 0 },
    { time: at(-0.2), kind: 'conversion', subject: 'order', amount: 12_900 },
  ],
};

const check = (words, purposes, rung, findings = []) => ({ problem: null, words, purposes, rung, findings });
const audience = (name, title, condition, checked, uses = []) => ({
  name,
  title,
  description: '',
  condition: JSON.stringify(condition),
  check: checked,
  uses,
});
const shadowed = {
  code: 'shadowed',
  weight: 'fault',
  place: 'autumn',
  sentence: 'Nobody can see the variant [autumn].',
  values: { variant: 'autumn', earlier: 'spring' },
};
const noSuchHour = {
  code: 'no-such-value',
  weight: 'fault',
  place: '',
  sentence: 'Nobody can match.',
  values: { part: 'context.hour is 30', path: 'context.hour', allowed: 'a whole number from 0 to 23' },
};
export const AUDIENCES = [
  audience(
    'climbers',
    'Keen climbers on the move',
    {
      'profile.interests.climbing': { $gte: 1.5 },
      'profile.views7d.pricing': { $gte: 2, $lt: 20 },
      $or: [
        { 'context.device': { $in: ['phone', 'tablet'] } },
        { $nor: [{ 'declared.goal': { $in: ['family-hiking'] } }, { 'context.gpc': true }] },
      ],
    },
    check('profile.interests.climbing is at least 1.5 and …', ['behavioral', 'preferences'], 'behavioral'),
    [
      { audience: 'climbers', place: '/home', part: 'ropes' },
      { audience: 'climbers', place: '/home/guides/first-rope', part: 'ropes' },
    ],
  ),
  audience('late', 'After closing time', { 'context.hour': 30 }, check('…', [], 'contextual', [noSuchHour])),
  audience('lists', 'With two goals', { 'declared.goal': { $size: 2 } }, check('…', ['preferences'], 'declared')),
  {
    ...audience('typo', 'With a mistake', { 'context.devise': 'phone' }, check('', [], '')),
    check: {
      ...check('', [], ''),
      problem: 'Audience [typo] reads an unknown attribute [context.devise]: did you mean [context.device]?',
    },
  },
];
export const SHADOWS = [{ page: '/home/products', component: 'c-1', findings: [shadowed] }];

const attribute = (path, kind, operators, further = {}) => ({
  path,
  kind,
  operators,
  values: [],
  windows: [],
  naming: 'none',
  names: [],
  example: '2',
  purpose: '',
  ...further,
});
const NUMBERS = ['$gte', '$lte', '$gt', '$lt', '$eq', '$ne'];
const WINDOWS = ['', 'Session', '1d', '7d', '30d'];
export const ATTRIBUTES = [
  attribute('context.country', 'text', ['$eq', '$ne', '$in', '$nin', '$regex', '$exists'], { example: 'CH' }),
  attribute('context.device', 'choice', ['$in', '$nin', '$eq', '$ne'], {
    values: ['phone', 'tablet', 'desktop', 'other'],
    example: 'phone',
  }),
  attribute('context.gpc', 'truth', ['$eq'], { example: 'true' }),
  attribute('context.hour', 'number', NUMBERS, { example: '18' }),
  attribute('declared', 'answers', ['$in', '$nin', '$exists'], { naming: 'required', names: ['goal'] }),
  attribute('profile.views', 'number', NUMBERS, { windows: WINDOWS, naming: 'optional', names: ['pricing'] }),
  attribute('profile.interests', 'number', NUMBERS, { naming: 'required', names: ['climbing'], example: '1' }),
];

/** Longer conditions are matched by fewer. */
export function attempt(condition) {
  const visitors = Math.max(0, 40_000 - 90 * condition.length);
  return {
    check: check('Something.', condition.includes('profile.') ? ['behavioral'] : [], 'behavioral'),
    count: {
      state: visitors < 10 ? 'few' : 'estimate',
      visitors,
      total: 51_234,
      looked: 20_000,
      atMost: condition.includes('context.'),
      uncounted: [],
    },
  };
}

export const SESSION = {
  user: 'superuser',
  role: 'admin',
  csrf: 'token',
  languages: ['en', 'de'],
  purposes: Object.keys(BASES),
  jurisdictions: { US: 'none', 'US-CA': 'opt-out', CH: 'opt-in' },
  validDays: 180,
  currency: 'CHF',
  coolDownDays: 180,
  ledgerMonths: 24,
  requestDays: 30,
  isPersonalizing: true,
};

export const PREVIEW =
  '<!doctype html><title>Preview</title><body style="font:16px system-ui;padding:2rem"><h1>Banner</h1><p>What visitors see.</p>';

const HERO = '28c7a486-7a46-4b9b-8060-b018b9f41655';
const variant = (name, audience, rung, more = {}) => ({
  name,
  audience,
  rung,
  origin: 'human',
  from: null,
  until: null,
  ...more,
});
const component = (id, path, pageTitle, title, template, variants, kind = 'content') => ({
  id,
  page: { path, title: pageTitle, address: `${path}.html` },
  title,
  template: `personalization:components/${template}/${template}`,
  kind,
  variants,
});
export const COMPONENTS = [
  component(HERO, '/home', 'Gear that comes home with you', 'Gear that comes home with you', 'hero', [
    variant('spring', 'Spring campaign', 'contextual', { from: at(-20), until: at(40) }),
    variant('climbers', 'Likes climbing', 'behavioral', { origin: 'ai-assisted' }),
    variant('draft', null, null, { origin: 'ai' }),
    variant('members', 'Alpenverein', 'contextual'),
  ]),
  component('10000000-0000-4000-8000-00000000000a', '/home', 'Gear that comes home with you', '', 'teaser', [
    variant('swiss', 'From Switzerland', 'contextual'),
  ]),
  component(
    '10000000-0000-4000-8000-00000000000b',
    '/home/pricing',
    'Prices',
    'Rent for a weekend',
    'teaser',
    [variant('california', 'California', 'contextual'), variant('regulars', 'Saw prices twice', 'behavioral')],
    'price',
  ),
];

export function componentDetail(id) {
  const found = COMPONENTS.find(each => each.id === id);
  const names = found.variants.map(({ name }) => name);
  const values = text => Object.fromEntries(names.map(name => [name, `${text} for ${name}`]));
  return {
    component: found,
    fields: [
      { name: 'ctaLabel', values: { default: 'Look around', [names[0]]: 'Pack for spring' } },
      { name: 'headline', values: { default: found.title || 'Teaser', ...values('Headline') } },
      {
        name: 'text',
        values: { default: 'Jackets, boots and tents that are made to be repaired.', ...values('A longer text') },
      },
    ],
    isComplete: id === HERO,
  };
}

export function previews(id) {
  const names = ['default', ...COMPONENTS.find(each => each.id === id).variants.map(({ name }) => name)];
  return {
    component: id,
    until: at(1 / 24),
    previews: names.map(variant => ({
      variant,
      address: variant === 'draft' ? '/gone.html' : `/page.html?component=${id}&variant=${variant}`,
    })),
  };
}

/** A page that marks a component by attributes, or by comments. */
export function pageWith(id, variant) {
  const detail = componentDetail(id);
  const text = name => {
    const values = detail.fields.find(field => field.name === name).values;
    return values[variant] ?? values.default;
  };
  const inside = `<h1>${text('headline')}</h1><p>${text('text')}</p><a href="/home.html">${text('ctaLabel')}</a>`;
  const marked =
    id === HERO
      ? `<section class="hero" data-p13n-component="${id}" data-p13n-variant="${variant}">${inside}</section>`
      : `<!-- p13n component="${id.replaceAll('-', '&#45;')}" variant="${variant}" --><div class="hero">${inside}</div><!-- /p13n -->`;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title><style>
    body { margin: 0; font: 18px/1.5 Georgia, serif } header, footer { padding: 2rem; background: #dde } 
    .hero { padding: 4rem 3rem; background: #2f4a3f; color: #fff } .hero a { color: #fff }</style>
    <header>Header</header><main><p>Before</p>${marked}<p>After</p></main><footer>Footer</footer></html>`;
}

const RESULTS = [
  ['settings', 'personalization-on', 'ok', ['Personalization is on.', 'Die Personalisierung ist eingeschaltet.']],
  [
    'cms',
    'listener-missing',
    'failed',
    [
      'The rendering listener is not registered: components show their own content.',
      'Der Rendering-Listener ist nicht registriert: Komponenten zeigen ihren eigenen Inhalt.',
    ],
    [
      'Create the content node config:/server/rendering/engine/listeners/personalization with the property class = org.openpersonalization.magnolia.rendering.VariantListener.',
      'Legen Sie den Content Node config:/server/rendering/engine/listeners/personalization mit der Property class = org.openpersonalization.magnolia.rendering.VariantListener an.',
    ],
  ],
  [
    'cms',
    'filter-in-place',
    'ok',
    [
      'The filter personalization runs directly before cache.',
      'Der Filter personalization läuft direkt vor cache.',
    ],
  ],
  [
    'class-path',
    'library-version-unknown',
    'warning',
    [
      'Magnolia is on the class path (magnolia-core.jar), without a version.',
      'Magnolia ist im Klassenpfad (magnolia-core.jar), ohne Versionsangabe.',
    ],
    [
      'Check by hand that magnolia-core.jar has version 6.2.45 or newer.',
      'Prüfen Sie von Hand, dass magnolia-core.jar Version 6.2.45 oder neuer hat.',
    ],
  ],
];

export function health(language, isGood) {
  const index = language === 'de' ? 1 : 0;
  const checks = RESULTS.filter(([, , state]) => !isGood || state === 'ok').map(([area, code, state, text, fix]) => ({
    area,
    code,
    state,
    fields: {},
    text: text[index],
    fix: fix?.[index] ?? null,
  }));
  return { state: isGood ? 'ok' : 'failed', time: at(0), checks };
}
