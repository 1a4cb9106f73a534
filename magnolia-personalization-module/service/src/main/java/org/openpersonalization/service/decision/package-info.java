/** The decision ladder in force: slices and running experiments, re-compiled after each change. */
@NullMarked
package org.openpersonalization.service.decision;

import org.jspecify.annotations.NullMarked;
