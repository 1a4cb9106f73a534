/** Experiments and the programme with their reports, as the admin app lists, shows and exports them. */
@NullMarked
package org.openpersonalization.service.experiment.overview;

import org.jspecify.annotations.NullMarked;
