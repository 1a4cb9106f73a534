import { convert } from './api';
import { enqueue } from './sending';
import { text, topicsOf } from './signal';

/** Reports what the page itself says: which product it shows, what was searched for, which goal was reached. */
export function reportLanding(): void {
  forEachMarked('product', (product, element) => enqueue('product-view', { product, topics: topicsOf(element) }));
  forEachMarked('search', query => enqueue('search', { query }));
  forEachMarked('conversion', (name, element) => convert(name, element.getAttribute('data-p13n-value')));
}

function forEachMarked(mark: string, act: (value: string, element: Element) => void): void {
  document.querySelectorAll(`[data-p13n-${mark}]`).forEach(element => {
    const value = text(element.getAttribute(`data-p13n-${mark}`));
    if (value) {
      act(value, element);
    }
  });
}
