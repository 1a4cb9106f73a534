import assert from 'node:assert/strict';
import { test } from 'node:test';
import i18next from 'i18next';
import { TEXTS } from '../../texts';
import { countText } from './counts';
import { sentencesOf } from './sentences';
import { activityText, countedText } from './activities';
import { furtherOf, signalText } from './signals';

await i18next.init({ resources: TEXTS, lng: 'en', defaultNS: 'app', interpolation: { escapeValue: false } });
const en = i18next.getFixedT('en');
const de = i18next.getFixedT('de');

const PROFILE = {
  stage: 'engaged',
  visits: { firstSeen: '2026-11-01T09:00:00Z', lastSeen: '2026-11-20T09:00:00Z', sessions: 3, bounces: 1 },
  answers: { goal: ['climbing', 'hiking'] },
  counts: [],
  interests: [
    { topic: 'rope', weight: 0.2, asOf: '2026-11-20T09:00:00Z' },
    { topic: 'climbing', weight: 1.7, asOf: '2026-11-20T09:00:00Z' },
  ],
};

test('a profile is told in plain sentences', () => {
  assert.deepEqual(sentencesOf(PROFILE, en, 'en'), [
    'Comes back: an engaged visitor.',
    'First seen on Nov 1, 2026, last seen on Nov 20, 2026, in 3 sessions.',
    'One of the sessions ended after a single page.',
    'Most interested in climbing and rope.',
    'Said about “goal”: climbing and hiking.',
  ]);
});

test('a profile is told in German too', () => {
  const sentences = sentencesOf(PROFILE, de, 'de');

  assert.equal(sentences[3], 'Interessiert sich am meisten für climbing und rope.');
  assert.equal(sentences[4], 'Sagte zu „goal“: climbing und hiking.');
});

test('of somebody who only answered nothing is invented', () => {
  const sentences = sentencesOf({ stage: 'new', visits: null, answers: {}, counts: [], interests: [] }, en, 'en');

  assert.deepEqual(sentences, ['Is new here.', 'No visits are kept.']);
});

test('every kind of signal has a sentence in both languages', () => {
  const kinds = [
    'page-view',
    'component-click',
    'scroll-depth',
    'visible-time',
    'content-consumed',
    'product-view',
    'search',
  ];
  kinds.push('form-submit', 'declared-preference', 'conversion', 'named-event');

  for (const kind of kinds) {
    const signal = { kind, time: '2026-11-20T09:00:00Z' };
    assert.notEqual(signalText(signal, en, 'en'), kind);
    assert.notEqual(signalText(signal, de, 'de'), kind);
  }
});

test('a signal says what it is about', () => {
  const click = { kind: 'component-click', time: '', page: '/home', component: 'hero', target: '/sale' };

  assert.equal(signalText(click, en, 'en'), 'Used /sale in the component hero on the page /home');
  assert.deepEqual(furtherOf({ kind: 'named-event', time: '', properties: { plan: 'pro' }, topics: ['rope'] }), [
    'rope',
    'plan: pro',
  ]);
});

test('what a goal read has a sentence in both languages', () => {
  for (const kind of ['view', 'click', 'scroll', 'read', 'consumed', 'form', 'conversion', 'event']) {
    const activity = { time: '', kind, subject: 'x', amount: 1 };
    assert.notEqual(activityText(activity, en, 'en'), `${kind}: x`);
    assert.notEqual(activityText(activity, de, 'de'), `${kind}: x`);
  }
  const order = { time: '', kind: 'conversion', subject: 'order', amount: 123_450 };
  assert.equal(activityText(order, en, 'en'), 'Reached the goal order, worth 1,234.50');
});

test('what a decision counts for is told in plain words', () => {
  assert.equal(
    countedText('experiment/hut-beds/1=default', en),
    'counted for the comparison hut-beds, phase 1, as default',
  );
  assert.equal(countedText('programme/2=holdout', en), 'counted for the overall impact, phase 2, as holdout');
  assert.equal(countedText('rule/c/a/2=shown', de), 'gezählt für die Regel c/a, Phase 2, als shown');
  assert.equal(countedText('of its own', en), 'of its own');
});

test('a kind of signal that came later is named as it is', () => {
  assert.equal(signalText({ kind: 'video-play', time: '' }, en, 'en'), 'video-play');
});

test('a counter says what it counts', () => {
  assert.equal(countText('views', en), 'Page views');
  assert.equal(countText('views.pricing', en), 'Page views: pricing');
});
