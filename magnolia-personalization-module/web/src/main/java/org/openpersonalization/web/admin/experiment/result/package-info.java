/** Reports of experiments in the API. */
@NullMarked
package org.openpersonalization.web.admin.experiment.result;

import org.jspecify.annotations.NullMarked;
