/** Settings of experiments and of the shares of visitors for comparison. */
@NullMarked
package org.openpersonalization.magnolia.settings.experiment;

import org.jspecify.annotations.NullMarked;
