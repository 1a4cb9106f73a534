/** Epochs of models, and the decision log. */
@NullMarked
package org.openpersonalization.store.learning;

import org.jspecify.annotations.NullMarked;
