/** Features: the numbers that models read, computed by one code path from attributes at the moment of a decision. */
@NullMarked
package org.openpersonalization.feature;

import org.jspecify.annotations.NullMarked;
