/** Measures decisions and training of models. */
@NullMarked
package org.openpersonalization.benchmark.model;

import org.jspecify.annotations.NullMarked;
