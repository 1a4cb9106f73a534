/** The class path that the module runs on, here and in a shop with the libraries of its Magnolia. */
@NullMarked
package org.openpersonalization.site.shop;

import org.jspecify.annotations.NullMarked;
