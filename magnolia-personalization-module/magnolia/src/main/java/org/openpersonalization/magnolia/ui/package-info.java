/** Validators of fields in the CMS's own apps. Loaded only where Magnolia's user interface asks for them. */
@NullMarked
package org.openpersonalization.magnolia.ui;

import org.jspecify.annotations.NullMarked;
