/** Settings, checked as text and read from their beans. */
@NullMarked
package org.openpersonalization.magnolia.settings.read;

import org.jspecify.annotations.NullMarked;
