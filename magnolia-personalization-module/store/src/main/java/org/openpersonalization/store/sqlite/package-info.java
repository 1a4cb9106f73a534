/** Removes deleted content from the files of SQLite. */
@NullMarked
package org.openpersonalization.store.sqlite;

import org.jspecify.annotations.NullMarked;
