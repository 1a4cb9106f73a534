/** Records as they are stored: bound by Jackson, with names that golden files freeze. */
@NullMarked
package org.openpersonalization.store.json;

import org.jspecify.annotations.NullMarked;
