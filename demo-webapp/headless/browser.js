// Reports the components that the visitor really sees.
import { createClient } from '/client.js';

const client = createClient();
for (const element of document.querySelectorAll('[data-receipt]')) {
  client.expose(element, { receipt: element.dataset.receipt });
}
