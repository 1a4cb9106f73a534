/** Lays the chosen variant over a component while Magnolia renders it. */
@NullMarked
package org.openpersonalization.magnolia.rendering;

import org.jspecify.annotations.NullMarked;
