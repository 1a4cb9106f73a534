/** A component node with the fields of a variant laid over its properties. */
@NullMarked
package org.openpersonalization.magnolia.rendering.overlay;

import org.jspecify.annotations.NullMarked;
