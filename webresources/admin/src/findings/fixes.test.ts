import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FindingView } from '../api/schema';
import { fixOf } from './fixes';

const SUBJECTS = {
  audiences: [
    { name: 'climbers', title: 'Likes climbing' },
    { name: 'one', title: 'Twice' },
    { name: 'other', title: 'Twice' },
  ],
  experiments: [{ name: 'hero-spring', title: 'Hero in spring' }],
};

function fix(code: FindingView['code'], values: Record<string, string>, place = 'spring'): string {
  return fixOf({ code, weight: 'warning', place, sentence: '', values }, 'c1', SUBJECTS);
}

test('findings about content lead to the field in its language', () => {
  assert.equal(
    fix('missing-translation', { fields: 'headline, text', language: 'de' }),
    '/components/of/c1?variant=spring&field=headline&language=de',
  );
  assert.equal(fix('dead-link', { field: 'ctaPage', link: '/x' }, 'a & b'), '/components/of/c1?variant=a%20%26%20b&field=ctaPage');
});

test('findings about the rule lead to the audience or the dates of the variant', () => {
  assert.equal(fix('no-audience', {}), '/components/of/c1?variant=spring&field=audience');
  assert.equal(fix('ended', { until: '2026-11-01' }), '/components/of/c1?variant=spring&field=until');
  assert.equal(fix('shadowed', { earlier: 'phone' }), '/components/of/c1?variant=spring');
});

test('an audience that matches no visitor is mended on its page, unless its title is ambiguous', () => {
  assert.equal(fix('unreachable', { audience: 'Likes climbing' }), '/audiences/of/climbers');
  assert.equal(fix('unreachable', { audience: 'Twice' }), '/components/of/c1?variant=spring');
});

test('a running experiment has its own page', () => {
  assert.equal(fix('experiment-running', { experiment: 'Hero in spring' }, ''), '/experiments/hero-spring');
});
