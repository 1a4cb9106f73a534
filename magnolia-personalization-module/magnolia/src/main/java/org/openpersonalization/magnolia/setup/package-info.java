/** Installs and updates the module. */
@NullMarked
package org.openpersonalization.magnolia.setup;

import org.jspecify.annotations.NullMarked;
