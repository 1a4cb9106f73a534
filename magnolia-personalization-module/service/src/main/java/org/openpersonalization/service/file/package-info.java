/** Files and folders beside the database. */
@NullMarked
package org.openpersonalization.service.file;

import org.jspecify.annotations.NullMarked;
