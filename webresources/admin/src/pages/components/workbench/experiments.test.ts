import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ExperimentView, VariantForm, WorkbenchView } from '../../../api/schema';
import { editedOf, type EditedVariant } from './draft';
import { lostVariants } from './experiments';

function form(name: string): VariantForm {
  return { name, origin: 'human', targeting: { audience: '', from: null, until: null }, fields: {} };
}

const BASE: WorkbenchView = {
  place: { id: 'hero', page: '/home', title: 'Welcome', state: null },
  version: '1',
  isWritable: true,
  languages: ['en'],
  fields: [],
  variants: ['spring', 'phone'].map(name => ({ id: name, form: form(name) })),
};

function running(component: string, ...variants: string[]): ExperimentView {
  return {
    summary: { name: 'test', title: 'Spring test' },
    running: { component, variations: variants.map(variant => ({ variant, weight: 1 })) },
  } as unknown as ExperimentView;
}

const EXPERIMENTS = [running('hero', 'default', 'spring'), running('teaser', 'phone')];

function lost(change: (variants: EditedVariant[]) => EditedVariant[]): string[] {
  return lostVariants(BASE, change(editedOf(BASE)), EXPERIMENTS).map(({ title, variant }) => `${title}: ${variant}`);
}

test('a removed or renamed variant of a running experiment is told', () => {
  assert.deepEqual(lost(variants => variants.slice(1)), ['Spring test: spring']);
  assert.deepEqual(lost(variants => variants.map(each => ({ ...each, form: form(`${each.form.name} 2`) }))), ['Spring test: spring']);
});

test('other changes break no experiment', () => {
  assert.deepEqual(lost(variants => [...variants].reverse()), []);
  assert.deepEqual(lost(variants => variants.slice(0, 1)), []);
});
