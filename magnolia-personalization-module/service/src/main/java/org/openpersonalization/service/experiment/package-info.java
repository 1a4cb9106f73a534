/** The port to started experiments. */
@NullMarked
package org.openpersonalization.service.experiment;

import org.jspecify.annotations.NullMarked;
