/** Ports to counted exposures and outcomes, and the counts of excluded traffic. */
@NullMarked
package org.openpersonalization.service.report;

import org.jspecify.annotations.NullMarked;
