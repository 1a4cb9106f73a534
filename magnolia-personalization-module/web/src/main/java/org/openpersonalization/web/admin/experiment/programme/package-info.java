/** The overall impact, and the readiness checklist. */
@NullMarked
package org.openpersonalization.web.admin.experiment.programme;

import org.jspecify.annotations.NullMarked;
