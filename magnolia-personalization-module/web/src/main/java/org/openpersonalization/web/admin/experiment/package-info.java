/** Experiments and goals: written, checked, started, stopped and scaled. */
@NullMarked
package org.openpersonalization.web.admin.experiment;

import org.jspecify.annotations.NullMarked;
