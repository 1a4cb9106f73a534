import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Browser, GRANTED } from './browser';
import { element } from './dom';

/** Numbers as programs write them: HTML's valid floating-point numbers. */
const MACHINE: [string | number, number][] = [
  ['99', 99],
  ['99.90', 99.9],
  ['1299.00', 1299],
  ['-99.90', -99.9],
  ['1e3', 1000],
  ['1.5E-2', 0.015],
  [' 99\n', 99],
  ['0', 0],
  [99.9, 99.9],
  [0, 0],
];

const NO_NUMBERS = [
  '1.299,00',
  '99,90',
  '1,299.00',
  "1'299.00",
  '1’299.00',
  '1 299,00',
  '1\u00a0299,00',
  '1\u202f299,00',
  '1_299',
  '€99',
  '99 €',
  'CHF 99.90',
  '(99.90)',
  '\u221299.90',
  '+99',
  '99.90.10',
  '99.',
  '99.–',
  '12abc',
  '0x1F',
  '٩٩',
  '९९',
  '９９',
  '½',
  '1e',
  '1e999',
  'Infinity',
  'NaN',
  '',
  ' ',
  NaN,
  Infinity,
  true,
];

/** The languages whose formats CLDR publishes and Node brings, one for each way of writing numbers and more. */
const LOCALES =
  'af am ar-EG ar-SA ar-MA as az be bg bn bs ca cs cy da de de-AT de-CH de-LI el en en-CH en-IN en-ZA es es-AR es-CR es-MX et eu fa fi fil fr fr-BE fr-CA fr-CH ga gl gu he hi hr hu hy id is it it-CH ja ka kk km kn ko ky lo lt lv mk ml mn mr ms my nb ne nl or pa pl ps pt pt-PT ro ru si sk sl sq sr sv sw ta te th tr uk ur uz vi zh zh-TW zu'.split(
    ' ',
  );

/** The signals of a page with one such value, and the console's output. */
async function reported(value: unknown) {
  const browser = new Browser();
  browser.cookie = GRANTED;
  const warnings: unknown[][] = [];
  const tab = browser.open([], { console: { warn: (...words: unknown[]) => warnings.push(words) } });
  tab.p13n.convert('order', value);
  await browser.pass(3000);
  const [signal] = browser.signals('conversion');
  return { signal, warnings };
}

for (const [value, number] of MACHINE) {
  test(`${JSON.stringify(value)} is a number`, async () => {
    const { signal, warnings } = await reported(value);

    assert.equal(signal.value, number);
    assert.deepEqual(warnings, []);
  });
}

for (const value of NO_NUMBERS) {
  test(`${JSON.stringify(value)} is no number, and the console says so`, async () => {
    const { signal, warnings } = await reported(value);

    assert.equal(signal.name, 'order');
    assert.ok(!('value' in signal));
    assert.equal(warnings.length, 1);
    assert.match(String(warnings[0]![0]), /1299\.00/);
  });
}

for (const style of ['decimal', 'currency'] as const) {
  test(`no ${style} in the format of a language is taken for another number`, async () => {
    for (const locale of LOCALES) {
      const formatted = new Intl.NumberFormat(locale, {
        style,
        currency: 'CHF',
        minimumFractionDigits: 2,
      }).format(1299.5);
      const { signal, warnings } = await reported(formatted);

      assert.ok(signal.value === 1299.5 || (!('value' in signal) && warnings.length === 1), `${locale}: ${formatted}`);
    }
  });
}

test('a conversion without a value says nothing on the console', async () => {
  const { signal, warnings } = await reported(undefined);

  assert.ok(!('value' in signal));
  assert.deepEqual(warnings, []);
});

test('a value in the page is read as one in a call', async () => {
  const browser = new Browser();
  browser.cookie = GRANTED;
  browser.open([
    element('i', { 'data-p13n-conversion': 'right', 'data-p13n-value': '99.90' }),
    element('i', { 'data-p13n-conversion': 'wrong', 'data-p13n-value': '99,90' }),
  ], { console: { warn: () => {} } });
  await browser.pass(3000);

  assert.deepEqual(
    browser.signals('conversion').map(({ name, value }) => [name, value]),
    [['right', 99.9], ['wrong', undefined]],
  );
});
