/** Formats of settings, values in force and problems. */
@NullMarked
package org.openpersonalization.magnolia.settings.read;

import org.jspecify.annotations.NullMarked;
