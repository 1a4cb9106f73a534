import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ComponentPage } from '../../api/schema';
import { languagesOf, placeAt, placeOf, withLink } from './pages';

const HOME: ComponentPage = {
  path: '/home',
  title: 'Home',
  address: '/shop/home.html',
  addresses: { en: '/shop/home.html', de: '/shop/de/home.html' },
};

test('a page has a place in each language', () => {
  assert.deepEqual(placeOf(HOME, 'de'), { address: '/shop/de/home.html', page: '/home', language: 'de' });
  assert.deepEqual(placeOf(HOME, 'fr'), { address: '/shop/home.html', page: '/home', language: 'en' });
});

test('the default language of a page comes first', () => {
  assert.deepEqual(languagesOf({ ...HOME, addresses: { de: '/shop/de/home.html', en: '/shop/home.html' } }), ['en', 'de']);
});

test('the frame tells its page and language, without the parameter of the link', () => {
  const place = placeAt({ pathname: '/shop/de/home.html', search: '?a=b&p13n-persona=x.y&c=d' }, [HOME]);

  assert.deepEqual(place, { address: '/shop/de/home.html?a=b&c=d', page: '/home', language: 'de' });
});

test('a page without known components keeps its address', () => {
  const place = placeAt({ pathname: '/shop/imprint.html', search: '?p13n-persona=x.y' }, [HOME]);

  assert.deepEqual(place, { address: '/shop/imprint.html', page: null, language: null });
});

test('the parameter joins others', () => {
  assert.equal(withLink('/a.html', 'p=1'), '/a.html?p=1');
  assert.equal(withLink('/a.html?b', 'p=1'), '/a.html?b&p=1');
});
