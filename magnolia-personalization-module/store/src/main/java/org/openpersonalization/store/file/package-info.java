/** Files beside the database, for what it cannot take now. */
@NullMarked
package org.openpersonalization.store.file;

import org.jspecify.annotations.NullMarked;
