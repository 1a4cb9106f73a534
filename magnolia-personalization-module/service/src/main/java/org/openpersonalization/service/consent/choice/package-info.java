/** Choices of visitors: recorded, applied, withdrawn, and granted by default. */
@NullMarked
package org.openpersonalization.service.consent.choice;

import org.jspecify.annotations.NullMarked;
