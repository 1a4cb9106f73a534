/** Fields and validators of the CMS's dialogs and apps, loaded only where Magnolia's user interface needs them. */
@NullMarked
package org.openpersonalization.magnolia.ui;

import org.jspecify.annotations.NullMarked;
