import type { TFunction } from 'i18next';
import type { VisitorView } from '../../api/schema';
import { listed } from './sentences';

/** One signal: its kind, its time, and the fields of the kind. */
export type Signal = VisitorView['signals'][number];

/** The fields by kind of signal. Fields that a kind does not have are empty. */
const FIELDS = [
  'page',
  'component',
  'target',
  'percent',
  'seconds',
  'product',
  'query',
  'form',
  'name',
  'value',
  'values',
  'topics',
];

/** The moment of a signal, as ISO 8601. */
export function timeOf(signal: Signal): string {
  return String(signal['time']);
}

/** One signal as a sentence; a kind that came later is named as the server names it. */
export function signalText(signal: Signal, t: TFunction, language: string): string {
  const words = Object.fromEntries(FIELDS.map(field => [field, wordsOf(signal[field], language)]));
  const kind = String(signal['kind']);
  const key = words['target'] === '' && kind === 'component-click' ? 'component-click-anywhere' : kind;
  return t(`signal.${key}`, { ns: 'visitors', ...words, defaultValue: kind });
}

/** Further data of a signal: groups, topics, values and properties. */
export function furtherOf(signal: Signal): string[] {
  const properties = isRecord(signal['properties'])
    ? Object.entries(signal['properties']).map(([name, value]) => `${name}: ${String(value)}`)
    : [];
  return [...textsOf(signal['groups']), ...textsOf(signal['topics']), ...properties];
}

function wordsOf(value: unknown, language: string): string {
  if (Array.isArray(value)) {
    return listed(value.map(String), language);
  }
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
