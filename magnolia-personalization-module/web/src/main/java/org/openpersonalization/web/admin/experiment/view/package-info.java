/** Experiments, goals and results as the API says them. */
@NullMarked
package org.openpersonalization.web.admin.experiment.view;

import org.jspecify.annotations.NullMarked;
