import assert from 'node:assert/strict';
import { test } from 'node:test';
import { marked, type PageNode } from './marks';

interface Named extends PageNode {
  name: string;
}

function element(name: string, attributes: Record<string, string>, ...childNodes: Named[]): Named {
  return { name, nodeType: 1, nodeValue: null, childNodes, getAttribute: key => attributes[key] ?? null };
}

function comment(text: string): Named {
  return { name: '', nodeType: 8, nodeValue: text, childNodes: [] };
}

const TEXT: Named = { name: '', nodeType: 3, nodeValue: 'text', childNodes: [] };
const names = (found: Named[]) => found.map(({ name }) => name);
const marks = (variant: string) => ({ 'data-p13n-component': 'a-1', 'data-p13n-variant': variant });

test('a component is found by the attributes of its element', () => {
  const page = element('body', {}, element('div', {}, element('other', marks('x')), element('hero', marks('spring'))));

  assert.deepEqual(names(marked(page, 'a-1', 'spring')), ['hero']);
});

test('a component is found by the comments around it, with what it holds', () => {
  const page = element(
    'body',
    {},
    comment(' unrelated '),
    comment(' p13n component="a&#45;1" variant="50 % &amp; more" decision="1" '),
    element('one', {}),
    comment(' p13n component="b" variant="default" '),
    element('inner', {}),
    comment(' /p13n '),
    TEXT,
    element('two', {}),
    comment(' /p13n '),
    element('after', {}),
  );

  assert.deepEqual(names(marked(page, 'a-1', '50 % & more')), ['one', 'inner', 'two']);
  assert.deepEqual(names(marked(page, 'b', 'default')), ['inner']);
});

test('another variant, another component and no marks are not found', () => {
  const page = element('body', {}, element('hero', marks('default')), comment(' /p13n '), comment(' p13n-like '));

  assert.deepEqual(marked(page, 'a-1', 'spring'), []);
  assert.deepEqual(marked(page, 'b', 'default'), []);
});

test('a component of words alone has no element to show', () => {
  const page = element('body', {}, comment(' p13n component="a" variant="default" '), TEXT, comment(' /p13n '));

  assert.deepEqual(marked(page, 'a', 'default'), []);
});
