/** Learns which variant suits which visitor: policies, their epochs, and the choice of an arm by hash. */
@NullMarked
package org.openpersonalization.learning;

import org.jspecify.annotations.NullMarked;
