/** Content for front ends that render pages themselves, and the receipts by which they report what was shown. */
@NullMarked
package org.openpersonalization.service.delivery;

import org.jspecify.annotations.NullMarked;
