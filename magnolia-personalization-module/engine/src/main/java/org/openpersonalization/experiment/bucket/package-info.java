/** Bucketing by hash: positions, ranges, namespaces. */
@NullMarked
package org.openpersonalization.experiment.bucket;

import org.jspecify.annotations.NullMarked;
