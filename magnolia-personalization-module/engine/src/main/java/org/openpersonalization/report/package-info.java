/**
 * Reports: what came of an experiment, a rule or the programme, what may come of a test, and whether a site is ready.
 */
@NullMarked
package org.openpersonalization.report;

import org.jspecify.annotations.NullMarked;
