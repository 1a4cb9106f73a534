/** JDBC: databases and their differences, one writing thread, statements. */
@NullMarked
package org.openpersonalization.store.sql;

import org.jspecify.annotations.NullMarked;
