/** Connections to the database: the driver, the data source and the pool. */
@NullMarked
package org.openpersonalization.store.sql;

import org.jspecify.annotations.NullMarked;
