import { componentOf } from './component';
import { on } from './listening';
import { enqueue, sendBeforeLeaving } from './sending';
import { page, text } from './signal';

/** Notices clicks on links and buttons of personalized components, and forms that are sent. */
export function watchClicks(): void {
  on(document, 'click', event => {
    const clicked = event.target as Element;
    const used = clicked.closest('a,button,[role=button],[type=submit]');
    const component = componentOf(clicked);
    // Asking why one sees a component is no interest in it.
    if (used && component && !used.closest('.p13n-notice')) {
      const { pathname } = used as HTMLAnchorElement;
      enqueue('component-click', { page: page(), component, target: text(pathname || used.id || used.textContent) });
      if (pathname) {
        sendBeforeLeaving();
      }
    }
  });
  on(document, 'submit', event => {
    // Not form.name and the like, which a field of that name would stand in for.
    const form = (event.target as Element).getAttribute('data-p13n-form');
    if (form) {
      enqueue('form-submit', { form: text(form) });
      sendBeforeLeaving();
    }
  });
}
