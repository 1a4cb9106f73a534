/** Keeps signals and profiles in SQL. */
@NullMarked
package org.openpersonalization.store;

import org.jspecify.annotations.NullMarked;
