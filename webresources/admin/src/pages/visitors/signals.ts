import type { TFunction } from 'i18next';
import type { VisitorSignal } from '../../api/answers';
import { listed } from './sentences';

/** What belongs to some kind of signal. What a kind does not have is empty. */
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

/** One signal as a sentence; a kind that came later is named as the server names it. */
export function signalText(signal: VisitorSignal, t: TFunction, language: string): string {
  const words = Object.fromEntries(FIELDS.map(field => [field, wordsOf(signal[field], language)]));
  const kind = words['target'] === '' && signal.kind === 'component-click' ? 'component-click-anywhere' : signal.kind;
  return t(`signal.${kind}`, { ns: 'visitors', ...words, defaultValue: signal.kind });
}

/** What else a signal told: groups, topics, values and properties. */
export function furtherOf(signal: VisitorSignal): string[] {
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
