/** The module as Magnolia knows it: its bean, its settings and its life cycle. */
@NullMarked
package org.openpersonalization.magnolia;

import org.jspecify.annotations.NullMarked;
