/** The shapes of definitions, as Magnolia's registries know them, and the problems of definitions of another shape. */
@NullMarked
package org.openpersonalization.host.definition.shape;

import org.jspecify.annotations.NullMarked;
