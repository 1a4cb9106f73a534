/** Settings of the database. */
@NullMarked
package org.openpersonalization.magnolia.settings.store;

import org.jspecify.annotations.NullMarked;
