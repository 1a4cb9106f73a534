/** Finds, installs and starts modules. */
@NullMarked
package org.openpersonalization.host.module;

import org.jspecify.annotations.NullMarked;
