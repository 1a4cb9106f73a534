/** Counting, reports, power forecasts, the programme's lift and the site's readiness, with the ports to counts. */
@NullMarked
package org.openpersonalization.service.report;

import org.jspecify.annotations.NullMarked;
