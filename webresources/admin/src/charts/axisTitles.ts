import { AXIS } from './lineStyles';

/** Room below an axis of days or weeks, and beside one of numbers, for their titles. */
export const ROOM_BELOW = 18;
export const ROOM_BESIDE = 80;

/** The title of the axis below a chart. */
export function titleBelow(value: string) {
  return { value, position: 'bottom', offset: 0, ...AXIS } as const;
}

/** The title of the axis beside a chart, read from below, in the middle. */
export function titleBeside(value: string) {
  return { value, angle: -90, position: 'insideLeft', offset: 10, style: { textAnchor: 'middle' }, ...AXIS } as const;
}
