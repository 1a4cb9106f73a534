// Made-up answers about experiments, goals and the programme, in the shapes of the API.
import { COMPONENTS } from './answers.mjs';

const NOW = Date.now();
const DAY = 86_400_000;
const at = days => new Date(NOW + days * DAY).toISOString();
const day = days => at(days).slice(0, 10);
const said = (code, text, parameters) => ({ code, text, ...(parameters && { parameters }) });
const HERO = COMPONENTS[0];
const TEASER = COMPONENTS[2];

const goal = (name, title, kind, more = {}) => ({
  name,
  title,
  description: null,
  kind,
  subject: null,
  least: null,
  measure: 'reached',
  cap: null,
  windowMinutes: 14 * 1440,
  afterMinutes: null,
  lessIsBetter: false,
  programme: false,
  usedBy: [],
  inUse: false,
  problems: [],
  arriving: null,
  ...more,
});

export const GOALS = [
  goal('order', 'Order', 'conversion', {
    subject: 'order',
    usedBy: ['bolder-hero', 'shorter-text', 'rent-wording'],
    inUse: true,
    programme: true,
    arriving: 412,
  }),
  goal('revenue', 'Revenue', 'conversion', {
    subject: 'order',
    measure: 'value',
    cap: 50_000,
    usedBy: ['bolder-hero'],
    inUse: true,
    programme: true,
    arriving: 412,
  }),
  goal('newsletter', 'Newsletter asked for', 'form', { subject: 'newsletter', windowMinutes: 1440, arriving: 0 }),
  goal('bounces', 'Leaves at once', 'bounce', {
    windowMinutes: 30,
    lessIsBetter: true,
    usedBy: ['bolder-hero'],
    inUse: true,
    arriving: 3120,
  }),
  goal('back', 'Comes back within a month', 'return', { windowMinutes: 30 * 1440, afterMinutes: 1440 }),
  goal('guide', 'Reads a guide for half a minute', 'read', {
    subject: '/home/guides/first-rope',
    least: 30,
    problems: [{ field: 'cap', severity: 'warning', ...said('no-owner', 'Say who answers for the experiment.') }],
  }),
];

const form = (name, title, more = {}) => ({
  name,
  title,
  hypothesis: 'A headline that says what one gets makes more visitors order, since many leave before they scroll.',
  owner: 'anna',
  component: HERO.id,
  variations: [
    { variant: 'default', weight: 0.5 },
    { variant: 'spring', weight: 0.25 },
    { variant: 'climbers', weight: 0.25 },
  ],
  audience: null,
  coverage: 1,
  namespace: null,
  primary: 'order',
  secondaries: ['revenue'],
  guardrails: [{ goal: 'bounces', tolerance: 0.02, stops: true }],
  start: null,
  end: at(25),
  rampDays: 3,
  minimumWeeks: 2,
  mode: 'always-valid',
  minimumLift: 0.1,
  plannedVisitors: null,
  margin: 0.01,
  acceptHopeless: false,
  segments: ['climbers'],
  expectedRate: null,
  ...more,
});

const HEALTH = {
  good: { level: 'good', texts: [] },
  none: { level: 'none', texts: [] },
  attention: {
    level: 'attention',
    texts: [said('few-visitors', 'Only 12 visitors took part yesterday, a tenth of the days before.')],
  },
  broken: {
    level: 'broken',
    texts: [
      said(
        'split-wrong',
        'Visitors are not split as planned: look for redirects, page errors and bots of one variant.',
        {
          variant: 'spring',
          visitors: '7210',
          all: '14000',
          expected: '7000',
        },
      ),
    ],
  },
};
const KEEP = said('keep-running', 'Nothing is decided yet. At this traffic it may take about 3 weeks more.', {
  weeks: '3',
});
const WINNER = said('winner', '[spring] is better than [default] by [Order] over all visitors: +8.4 %, between +2.2 % and +14.6 %.', {
  variant: 'spring',
  control: 'default',
  goal: 'Order',
  change: '0.084',
  low: '0.022',
  high: '0.146',
});

const MIXED = said('segments-mixed', 'By [Order], [spring] helps [new] and hurts [returning] of [visitor].', {
  goal: 'Order',
  variant: 'spring',
  dimension: 'visitor',
  helped: 'new',
  hurt: 'returning',
});

const summary = (its, state, more = {}) => ({
  name: its.name,
  title: its.title,
  owner: its.owner,
  component: { id: HERO.id, title: HERO.title, page: HERO.page.path, pageTitle: HERO.page.title },
  state,
  phase: state === 'draft' ? 0 : 1,
  started: state === 'draft' ? null : at(-24),
  until: its.end,
  visitors: state === 'draft' ? 0 : 14_210,
  primary: 'Order',
  health: HEALTH.none,
  verdict: null,
  proven: [],
  changed: false,
  ...more,
});

const FORMS = {
  'bolder-hero': form('bolder-hero', 'Bolder headline on the home page'),
  'shorter-text': form('shorter-text', 'Shorter text'),
  'rent-wording': form('rent-wording', 'Rent in place of buy', {
    component: TEASER.id,
    variations: [
      { variant: 'default', weight: 0.5 },
      { variant: 'california', weight: 0.5 },
    ],
    mode: 'planned',
    plannedVisitors: 24_000,
    secondaries: [],
    guardrails: [],
  }),
  'swiss-teaser': form('swiss-teaser', 'Teaser for Switzerland', { audience: 'late', start: at(6) }),
  'autumn-picture': form('autumn-picture', 'Another picture in autumn', { hypothesis: '', primary: '', end: at(40) }),
  'old-callout': form('old-callout', 'Call to action in green', { end: at(-20) }),
};

const SUMMARIES = {
  'bolder-hero': summary(FORMS['bolder-hero'], 'running', {
    phase: 2,
    health: HEALTH.good,
    verdict: WINNER,
    proven: [MIXED],
    changed: true,
  }),
  'shorter-text': summary(FORMS['shorter-text'], 'running', { health: HEALTH.broken, visitors: 14_000 }),
  'rent-wording': summary(FORMS['rent-wording'], 'paused', {
    component: { id: TEASER.id, title: TEASER.title, page: TEASER.page.path, pageTitle: TEASER.page.title },
    health: HEALTH.attention,
    verdict: KEEP,
    visitors: 9_140,
  }),
  'swiss-teaser': summary(FORMS['swiss-teaser'], 'scheduled', { started: at(6), visitors: 0 }),
  'autumn-picture': summary(FORMS['autumn-picture'], 'draft', { component: null, primary: '' }),
  'old-callout': summary(FORMS['old-callout'], 'stopped', {
    health: HEALTH.good,
    until: at(-20),
    verdict: said('no-difference', 'No difference worth having: between -0.6 % and +0.8 %.'),
  }),
};

export const summaries = () => Object.values(SUMMARIES);

/** A new draft is kept until the server stops; what is there already stays as it is. */
export function keep(its) {
  if (FORMS[its.name] === undefined) {
    FORMS[its.name] = its;
    SUMMARIES[its.name] = summary(its, 'draft');
  }
}

export function keepGoal(its) {
  if (GOALS.every(({ name }) => name !== its.name)) {
    GOALS.push({ ...goal(its.name, its.title, its.kind), ...its });
  }
}

const problem = (field, severity, code, text, parameters) => ({ field, severity, code, text, parameters });

export function experiment(name) {
  const its = FORMS[name];
  if (its === undefined) {
    return undefined;
  }
  const summary = SUMMARIES[name];
  const phases = Array.from({ length: summary.phase }, (_, index) => ({
    number: index + 1,
    started: at(index === summary.phase - 1 ? -24 : -52),
    ended: index === summary.phase - 1 && summary.state !== 'stopped' ? null : at(-24),
    summary: index === 0 ? 'First phase' : 'Weights and guardrails changed',
  })).reverse();
  const acts = [
    ...(name === 'rent-wording'
      ? [{ kind: 'pause', phase: 1, actor: 'anna', reason: 'The price was wrong.', at: at(-1) }]
      : []),
    ...(name === 'old-callout' ? [{ kind: 'stop', phase: 1, actor: 'calendar', reason: '', at: at(-20) }] : []),
    ...phases.map(({ number, started }) => ({ kind: 'begin', phase: number, actor: 'anna', reason: '', at: started })),
  ];
  const isRunning = ['running', 'paused', 'scheduled'].includes(summary.state);
  return {
    form: summary.changed ? { ...its, coverage: 0.8 } : its,
    summary,
    problems: check(its).problems,
    phases,
    acts: summary.phase === 0 ? [] : acts,
    promoted: its.name === 'old-callout' ? [{ variant: 'spring', audience: 'late' }] : [],
    running: isRunning ? its : null,
  };
}

export function check(its) {
  const sum = (its.variations ?? []).reduce((all, { weight }) => all + weight, 0);
  const problems = [
    ...(its.title
      ? []
      : [problem('title', 'error', 'title-is-missing', 'Give it a title that people recognize it by.')]),
    ...(its.component
      ? []
      : [problem('component', 'error', 'component-is-missing', 'Choose the component that is tested.')]),
    ...(its.hypothesis
      ? []
      : [
          problem(
            'hypothesis',
            'warning',
            'no-hypothesis',
            'Write down what you expect and why, before you see any number.',
          ),
        ]),
    ...(its.primary ? [] : [problem('primary', 'error', 'no-goal', 'Choose the goal that decides.')]),
    ...(its.component && Math.abs(sum - 1) > 1e-6
      ? [
          problem(
            'variations',
            'error',
            'weights-do-not-add-up',
            `The weights must add up to 100 %; they add up to ${Math.round(sum * 100)} %.`,
            { sum: String(Math.round(sum * 100)) },
          ),
        ]
      : []),
  ];
  if (problems.some(({ severity }) => severity === 'error')) {
    return { problems, outlook: null };
  }
  const outlook = outlookOf(its);
  const why = outlook.refusal?.text;
  return {
    problems: [
      ...problems,
      ...(why
        ? [
            its.acceptHopeless
              ? problem('end', 'warning', 'hopeless-is-accepted', `You start it all the same. ${why}`, { why })
              : problem('end', 'error', 'hopeless', why, { why }),
          ]
        : []),
    ],
    outlook,
  };
}

function outlookOf({ minimumLift, end }) {
  const perWeek = 3_950;
  const detectable = week => 0.19 / Math.sqrt(week);
  const weeks = Math.ceil((0.19 / Math.max(0.001, minimumLift)) ** 2);
  const available = Math.max(1, Math.floor((Date.parse(end) - NOW) / (7 * DAY)));
  return {
    visitorsPerWeek: perWeek,
    baseRate: 0.0312,
    needed: perWeek * weeks,
    weeks,
    detectable: detectable(available),
    text: said('needs-weeks', `It needs about ${weeks} weeks at this traffic.`, { weeks: String(weeks) }),
    refusal:
      weeks > 2 * available
        ? said(
            'too-long',
            `By the hard end only a lift of ${(100 * detectable(available)).toFixed(1)} % can be found. Choose a later end, a larger lift, or a goal that more visitors reach.`,
          )
        : null,
    powerByWeek: Array.from({ length: Math.min(26, Math.max(4, weeks + 2)) }, (_, index) => ({
      week: index + 1,
      detectable: detectable(index + 1),
    })),
  };
}

const effect = (value, half, adjusted = true) => ({ value, low: value - half, high: value + half, adjusted });

function arm(variant, visitors, value, lift, unit, more = {}) {
  const isControl = variant === 'default' || variant === 'holdout' || variant === 'control';
  const closed = Math.round(visitors * 0.72);
  return {
    variant,
    title: variant,
    isControl,
    visitors,
    closed,
    reached: Math.round(closed * (unit === 'share' ? value : 0.03)),
    value,
    ...(isControl
      ? {}
      : {
          absolute: effect(value * lift, value * 0.06),
          relative: effect(lift, 0.062),
          plainRelative: effect(lift * 1.1, 0.075, false),
          pValue: lift > 0.07 ? 0.0004 : 0.21,
          holm: lift > 0.07 ? 0.0008 : 0.42,
          chanceToBeat: lift > 0.07 ? 0.996 : 0.71,
          expectedLoss: value * 0.0006,
          belief: belief(variant, lift),
        }),
    ...more,
  };
}

function belief(variant, lift) {
  const [chance, p] = lift > 0.07 ? [0.996, 0.0008] : [0.71, 0.42];
  const text = `Bayesian estimate: [${variant}] is better than [default] with a probability of ${100 * chance} %.`;
  return said('belief', text, { variant, control: 'default', chance: `${chance}`, loss: '0.0006', p: `${p}` });
}

function series(lifts, days = 24) {
  return Object.entries(lifts).flatMap(([variant, lift], v) =>
    Array.from({ length: days }, (_, index) => {
      const half = 0.31 / Math.sqrt(index + 1);
      const value = lift + (0.12 * Math.sin(index * 0.9 + v)) / (index + 1);
      return {
        day: day(index - days),
        variant,
        visitors: 290 * (index + 1),
        value,
        low: index === 0 ? null : value - half,
        high: index === 0 ? null : value + half,
      };
    }),
  );
}

function goalReport(name, role, unit, value, lifts, more = {}) {
  const { title, lessIsBetter } = GOALS.find(each => each.name === name);
  return {
    goal: name,
    title,
    role,
    unit,
    lessIsBetter,
    isEnough: true,
    arms: [
      arm('default', 7_105, value, 0, unit),
      ...Object.entries(lifts).map(([variant, lift]) => arm(variant, 3_552, value * (1 + lift), lift, unit)),
    ],
    series: series(lifts),
    guardrail: null,
    ...more,
  };
}

const DIMENSIONS = [
  ['device', 'Device', { phone: 0.14, tablet: null, desktop: 0.03, other: undefined }],
  ['visitor', 'New or returning', { new: 0.17, returning: -0.09 }],
  ['country', 'Country', { CH: 0.08, DE: 0.09, AT: undefined, FR: undefined }],
  ['source', 'Came from', { campaign: 0.12, search: 0.06, social: 0.05, referral: 0.01, direct: 0.04 }],
  ['audience:climbers', 'Likes climbing', { yes: 0.11, no: 0.05 }],
];

function segments() {
  const rows = ['spring', 'climbers'].flatMap((variant, v) =>
    DIMENSIONS.flatMap(([dimension, dimensionTitle, values]) =>
      Object.entries(values).map(([value, lift], index) => {
        const hidden = lift === undefined;
        const known = lift ?? 0.05;
        return {
          dimension,
          dimensionTitle,
          value,
          hidden,
          visitors: hidden ? null : 2_400 - index * 430,
          goal: 'order',
          variant,
          effect: hidden || lift === null ? null : effect(known - v * 0.06, 0.05 + 0.015 * index),
          seen: hidden || lift === null ? null : effect(known * 1.4 - v * 0.06, 0.08 + 0.02 * index),
          isEvidence: v === 0 && dimension === 'visitor',
        };
      }),
    ),
  );
  return { rows, words: [MIXED], least: 10 };
}

const byDay = (names, shares, days = 24) =>
  Array.from({ length: days }, (_, index) => ({
    day: day(index - days),
    counts: Object.fromEntries(
      names.map((name, n) => [name, Math.round(590 * shares[n] + 14 * Math.sin(index * 1.7 + n))]),
    ),
  }));

export function report(name, phase) {
  const its = FORMS[name];
  if (its === undefined || SUMMARIES[name].state === 'draft') {
    return undefined;
  }
  const isBroken = name === 'shorter-text';
  const isPlanned = its.mode === 'planned';
  const names = ['default', 'spring', 'climbers'];
  const shares = isBroken ? [0.46, 0.29, 0.25] : [0.5, 0.25, 0.25];
  const isYoung = name === 'swiss-teaser';
  return {
    name,
    title: its.title,
    phase: phase ?? SUMMARIES[name].phase,
    mode: its.mode,
    since: at(-24),
    until: null,
    countedUntil: at(-0.002),
    days: isYoung ? 0 : 24,
    minimumDays: 14,
    control: 'default',
    verdicts: isYoung ? [] : verdictsOf(isBroken, isPlanned),
    split: {
      isBroken,
      text: isBroken ? HEALTH.broken.texts[0] : said('split-right', 'Visitors are split as planned.'),
      arms: names.map((variant, index) => ({
        variant,
        visitors: Math.round(14_210 * shares[index]),
        expected: 14_210 * [0.5, 0.25, 0.25][index],
        left: [41, 22, 19][index],
      })),
      byDay: isYoung ? [] : byDay(names, shares),
    },
    goals: [
      goalReport('order', 'primary', 'share', 0.0312, { spring: 0.084, climbers: 0.012 }, isYoung ? EARLY : {}),
      goalReport('revenue', 'secondary', 'money', 284, { spring: 0.061, climbers: -0.02 }, isYoung ? EARLY : {}),
      goalReport(
        'bounces',
        'guardrail',
        'share',
        0.412,
        { spring: -0.011, climbers: 0.052 },
        {
          guardrail: { tolerance: 0.02, harmed: isYoung ? [] : ['climbers'], stops: true },
          ...(isYoung ? EARLY : {}),
        },
      ),
    ],
    funnel: isYoung
      ? []
      : names.map((variant, index) => {
          const joined = [7_105, 3_552, 3_553][index];
          const closed = Math.round(joined * 0.72);
          return { variant, joined, open: joined - closed, closed, reached: Math.round(closed * 0.033) };
        }),
    segments: isYoung ? { rows: [], words: [], least: 10 } : segments(),
    planned: isPlanned
      ? {
          visitors: 24_000,
          seen: 9_140,
          isOver: false,
          text: said('plan-open', 'The test ends at 24,000 visitors, as planned; 9,140 are counted.', {
            planned: '24000',
            visitors: '9140',
          }),
        }
      : null,
  };
}

const EARLY = {
  isEnough: false,
  series: [],
  arms: ['default', 'spring', 'climbers'].map(variant => ({
    variant,
    title: variant,
    isControl: variant === 'default',
    visitors: 0,
    closed: 0,
    reached: 0,
  })),
};

function verdictsOf(isBroken, isPlanned) {
  if (isBroken) {
    const next = { ...said('look-for-cause', 'Look for the cause, mend it, and begin a new phase.'), action: 'look' };
    const verdict = said('broken', 'Nothing can be said: visitors are not split as planned.');
    return ['spring', 'climbers'].map(variant => ({ variant, outcome: 'broken', verdict, proven: [], next }));
  }
  if (isPlanned) {
    return [
      {
        variant: 'spring',
        outcome: 'undecided',
        verdict: KEEP,
        proven: [],
        next: { ...said('wait', 'Wait for the plan.'), action: 'keep-running' },
      },
    ];
  }
  return [
    {
      variant: 'spring',
      outcome: 'better',
      verdict: WINNER,
      proven: [MIXED],
      next: {
        ...said('rule-for', 'Make it a rule for new visitors, whom it helps; it hurts returning ones.'),
        action: 'rule',
        segment: 'audience:climbers=yes',
      },
    },
    {
      variant: 'climbers',
      outcome: 'harmed',
      proven: [],
      verdict: said('harmed', '[climbers] harms a guardrail: more visitors leave at once (+5.2 %).'),
      next: { ...said('stop-it', 'Stop showing it.'), action: 'stop' },
    },
  ];
}

export const INTERPLAY = [
  {
    other: 'rent-wording',
    title: 'Rent in place of buy',
    both: 2_140,
    share: 0.151,
    interaction: effect(0.012, 0.09),
    text: said('no-interplay', 'Nothing says that one changes what the other finds.'),
  },
  {
    other: 'shorter-text',
    title: 'Shorter text',
    both: 310,
    share: 0.022,
    interaction: null,
    text: said('too-few-shared', 'Too few visitors are in both to say anything.'),
  },
];

const OUTCOMES = { winner: 'better', 'keep-running': 'undecided', 'keep-running-more': 'undecided' };

const rule = (component, variant, lift, verdict) => ({
  component: { id: component.id, title: component.title, page: component.page.path },
  variant,
  report: {
    ...report('bolder-hero'),
    name: '',
    title: variant,
    verdicts: [{ variant, outcome: OUTCOMES[verdict.code], verdict, proven: [], next: { ...said('none', 'Nothing to do.'), action: 'none' } }],
    goals: [
      {
        ...goalReport('order', 'primary', 'share', 0.031, {}),
        arms: [arm('control', 410, 0.031, 0, 'share'), arm('shown', 3_720, 0.031 * (1 + lift), lift, 'share')],
        series: [],
      },
    ],
  },
});

export const PROGRAMME = {
  since: at(-63),
  phase: 1,
  goals: ['order', 'revenue'],
  whole: {
    ...report('bolder-hero'),
    name: '',
    title: 'Programme',
    control: 'holdout',
    days: 63,
    minimumDays: 28,
    verdicts: [
      {
        variant: 'personalized',
        outcome: 'better',
        proven: [],
        verdict: said('programme-worth', 'Personalization is worth having: +5.1 % orders (at least +0.6 %).'),
        next: { ...said('go-on', 'Go on, and look at the rules one by one.'), action: 'none' },
      },
    ],
    goals: ['order', 'revenue'].map((name, index) => ({
      ...goalReport(
        name,
        index === 0 ? 'primary' : 'secondary',
        index === 0 ? 'share' : 'money',
        [0.03, 270][index],
        {},
      ),
      arms: [
        { ...arm('holdout', 2_480, [0.03, 270][index], 0, 'share'), title: 'holdout' },
        { ...arm('personalized', 47_120, [0.0315, 284][index], 0.051, 'share'), title: 'personalized' },
      ],
      series: series({ personalized: 0.051 }, 63),
    })),
    split: {
      isBroken: false,
      text: said('split-right', 'Visitors are split as planned.'),
      arms: [
        { variant: 'holdout', visitors: 2_480, expected: 2_480, left: 12 },
        { variant: 'personalized', visitors: 47_120, expected: 47_120, left: 240 },
      ],
      byDay: byDay(['holdout', 'personalized'], [0.05, 0.95], 63),
    },
    funnel: [
      { variant: 'holdout', joined: 2_480, open: 610, closed: 1_870, reached: 56 },
      { variant: 'personalized', joined: 47_120, open: 11_300, closed: 35_820, reached: 1_128 },
    ],
    segments: { rows: [], words: [], least: 10 },
    planned: null,
  },
  worth: {
    goal: 'revenue',
    extraPerVisitor: { value: 14, low: 2, high: 26, adjusted: true },
    visitors: 47_120,
    total: { value: 659_680, low: 94_240, high: 1_225_120, adjusted: true },
    unit: 'money',
    text: said('worth-money', 'Personalization brought about 6,596.80 more, at least 942.40.'),
  },
  rules: [
    rule(HERO, 'spring', 0.071, said('winner', 'Better than its control share.')),
    rule(HERO, 'climbers', 0.02, KEEP),
    rule(TEASER, 'california', -0.04, said('keep-running-more', 'Keep running: nothing is certain yet.')),
  ],
  text: said('programme-measured', 'The holdout is compared with everybody else.'),
};

export const NO_PROGRAMME = {
  since: null,
  phase: 0,
  goals: [],
  whole: null,
  worth: null,
  rules: [],
  text: said(
    'programme-without-holdout',
    'There is no holdout, so nobody can say what the programme is worth as a whole.',
  ),
};

export const READINESS = {
  isReady: false,
  items: [
    ['signals', 'ok', false, 'Five kinds of behavioural signals arrive.', 'page views, clicks, scroll, time, search'],
    ['goal', 'ok', false, 'A goal is marked as the programme’s.', null],
    ['segment', 'missing', true, 'One segment is proven before the next rule goes live.', 'Nothing is proven yet.'],
    ['channel', 'missing', false, 'One channel is proven before the next.', null],
  ].map(([code, state, blocks, text, detail]) => ({
    code,
    state,
    blocks,
    text: said(`${state === 'ok' ? 'ready' : 'missing'}-${code}`, text),
    detail,
  })),
};
