/** Drift: how far the distribution of each feature has moved since a model was trained. */
@NullMarked
package org.openpersonalization.drift;

import org.jspecify.annotations.NullMarked;
