/**
 * Parts of an experiment that only the published cases of the specification use, so that all of these cases run against this
 * engine unchanged; the module itself sets none of them.
 */
@NullMarked
package org.openpersonalization.experiment.spec;

import org.jspecify.annotations.NullMarked;
