/** The decision log of optimizations: each decision with its features, propensities and choice, in a compact form. */
@NullMarked
package org.openpersonalization.learning.log;

import org.jspecify.annotations.NullMarked;
