/** Experiments on Magnolia: kept as content, followed when editors change it, and carried into pages. */
@NullMarked
package org.openpersonalization.magnolia.experiment;

import org.jspecify.annotations.NullMarked;
