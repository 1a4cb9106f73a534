/** CSV files that spreadsheets open: one writer for every export. */
@NullMarked
package org.openpersonalization.web.admin.csv;

import org.jspecify.annotations.NullMarked;
