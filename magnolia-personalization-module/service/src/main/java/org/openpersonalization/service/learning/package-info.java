/** Training of models: the port to their epochs and the decision log, and the job. */
@NullMarked
package org.openpersonalization.service.learning;

import org.jspecify.annotations.NullMarked;
