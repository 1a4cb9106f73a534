/** Settings of alerts. */
@NullMarked
package org.openpersonalization.magnolia.settings.alert;

import org.jspecify.annotations.NullMarked;
