import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ComponentView } from '../api/schema';
import { byPage, searchComponents, displayNameOf, templateName } from './search';

function component(id: string, path: string, title: string, template = 'x:components/teaser'): ComponentView {
  return { id, page: { path, title: `Page ${path}`, address: `${path}.html`, addresses: {} }, title, template, kind: 'content', variants: [] };
}

const HERO = component('1', '/home', 'Gear that comes home', 'x:components/hero/hero');
const TEASER = component('2', '/home', '');
const PRICES = component('3', '/home/pricing', 'Prices');

test('every word of the search counts, in title, page and template', () => {
  assert.deepEqual(searchComponents([HERO, TEASER, PRICES], 'HOME gear'), [HERO]);
  assert.deepEqual(searchComponents([HERO, TEASER, PRICES], ' teaser '), [TEASER, PRICES]);
  assert.deepEqual(searchComponents([HERO, TEASER, PRICES], 'pricing gear'), []);
});

test('an empty search leaves nothing out', () => {
  assert.deepEqual(searchComponents([HERO, TEASER, PRICES], '  '), [HERO, TEASER, PRICES]);
});

test('components stand with their page', () => {
  const groups = byPage([HERO, TEASER, PRICES]);

  assert.deepEqual(
    groups.map(({ path, components }) => [path, components.length]),
    [
      ['/home', 2],
      ['/home/pricing', 1],
    ],
  );
});

test('a component without a headline is called by its template, one without a template by its id', () => {
  assert.equal(displayNameOf(HERO), 'Gear that comes home');
  assert.equal(displayNameOf(TEASER), 'teaser');
  assert.equal(displayNameOf(component('4', '/home', '', '')), '4');
  assert.equal(templateName('personalization:hero'), 'hero');
});
