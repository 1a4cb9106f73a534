/** Fields and their validators in the CMS's own dialogs and apps. Loaded only where Magnolia's user interface asks for them. */
@NullMarked
package org.openpersonalization.magnolia.ui;

import org.jspecify.annotations.NullMarked;
