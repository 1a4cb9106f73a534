import { marked } from './marks';

/** How a component is shown: alone, or where it stands on its page, which is dimmed. */
export type View = 'alone' | 'page';

/** Styles of elements beside the component. */
const BESIDE: Record<View, [property: string, value: string]> = { alone: ['display', 'none'], page: ['opacity', '0.3'] };
/** So much of the page is to be seen above the component. */
const ABOVE = 120;
const AIR = 12;

/** The visible part of a frame, in its own pixels. */
export interface Extent {
  top: number;
  height: number;
}

/**
 * The component's elements in a frame that shows them; none when the frame holds another page, such as a login or an error, or
 * one that may not be shown in a frame.
 */
export function elementsIn(frame: HTMLIFrameElement, component: string, variant: string): HTMLElement[] {
  try {
    const page = frame.contentDocument;
    return page === null ? [] : (marked<Node>(page, component, variant) as HTMLElement[]);
  } catch {
    return []; // another origin's page, such as that of a browser's own error
  }
}

/** Shows the elements in the given view, and disables links that leave the page. */
export function arrange(elements: HTMLElement[], view: View): void {
  disarm(elements[0]!.ownerDocument);
  forEachBeside(elements, other => other.style?.setProperty(...BESIDE[view], 'important'));
  const top = extentOf(elements).top - (view === 'alone' ? 0 : ABOVE);
  elements[0]!.ownerDocument.defaultView?.scrollBy({ top, behavior: 'instant' });
}

/** The sandbox opens no windows, so that a link that wants one leads nowhere; forms are not sent either. */
function disarm(page: Document): void {
  page.querySelectorAll('a, area').forEach(link => link.setAttribute('target', '_blank'));
}

/** The elements beside the given ones, and beside their ancestors. Their surroundings keep their styles. */
function forEachBeside(elements: HTMLElement[], change: (other: HTMLElement) => void): void {
  let kept = new Set<Element>(elements);
  let parent = elements[0]!.parentElement;
  while (parent !== null && parent !== parent.ownerDocument.documentElement) {
    for (const child of parent.children) {
      if (!kept.has(child)) {
        change(child as HTMLElement);
      }
    }
    kept = new Set([parent]);
    parent = parent.parentElement;
  }
}

/** Where the elements are in the frame, with a little air around them. */
export function extentOf(elements: HTMLElement[]): Extent {
  const boxes = elements.map(element => element.getBoundingClientRect()).filter(({ height }) => height > 0);
  if (boxes.length === 0) {
    return { top: 0, height: 0 };
  }
  const top = Math.max(0, Math.min(...boxes.map(box => box.top)) - AIR);
  const bottom = Math.max(...boxes.map(box => box.bottom)) + AIR;
  return { top, height: bottom - top };
}
