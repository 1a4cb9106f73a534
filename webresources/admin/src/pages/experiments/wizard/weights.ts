import type { Share } from '../../../api/schema';

export const CONTROL = 'default';
const TOLERANCE = 1e-6;

/** The same share for each, the control first. */
export function evenly(variations: Share[]): Share[] {
  return variations.map(({ variant }) => ({ variant, weight: 1 / variations.length }));
}

export function sumOf(variations: Share[]): number {
  return variations.reduce((sum, { weight }) => sum + weight, 0);
}

export function isWhole(variations: Share[]): boolean {
  return Math.abs(sumOf(variations) - 1) <= TOLERANCE;
}

/** Takes a variant in or out and shares evenly again, since any other share would be a guess. */
export function toggled(variations: Share[], variant: string, order: string[]): Share[] {
  const chosen = variations.map(each => each.variant);
  const next = chosen.includes(variant) ? chosen.filter(each => each !== variant) : [...chosen, variant];
  const kept = [CONTROL, ...order.filter(each => next.includes(each))];
  return evenly(kept.map(each => ({ variant: each, weight: 0 })));
}

export function weighted(variations: Share[], variant: string, weight: number): Share[] {
  return variations.map(each => (each.variant === variant ? { variant, weight } : each));
}

/** A share as a percentage without the noise of binary fractions. */
export function percentOf(share: number): number {
  return Number((share * 100).toFixed(4));
}

export function shareOf(percent: number): number {
  return Number((percent / 100).toFixed(6));
}
