/** Messages to a receiver outside, as Standard Webhooks describes them: signed, kept in a table and sent again until they arrive. */
@NullMarked
package org.openpersonalization.service.webhook;

import org.jspecify.annotations.NullMarked;
