import { attempt } from './attempt';

let undo: (() => void)[] = [];

/** Reacts to events until {@link stopListening}, before the page's own listeners; what it throws stays here. */
export function on(target: EventTarget, type: string, react: (event: Event) => void): void {
  const safely = (event: Event) => attempt(() => react(event));
  attempt(() => target.addEventListener(type, safely, true));
  undo.push(() => target.removeEventListener(type, safely, true));
}

/** Acts every second until {@link stopListening}. */
export function everySecond(act: () => void): void {
  const timer = setInterval(() => attempt(act), 1000);
  undo.push(() => clearInterval(timer));
}

export function stopListening(): void {
  undo.forEach(attempt);
  undo = [];
}
