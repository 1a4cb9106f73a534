/** The decision ladder in force: slices and running experiments, compiled anew after each change. */
@NullMarked
package org.openpersonalization.service.decision;

import org.jspecify.annotations.NullMarked;
