/** Settings of consent and of the notices for visitors. */
@NullMarked
package org.openpersonalization.magnolia.settings.consent;

import org.jspecify.annotations.NullMarked;
