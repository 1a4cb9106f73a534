/** How many visitors and weeks a test needs, before it starts. */
@NullMarked
package org.openpersonalization.statistics.planning;

import org.jspecify.annotations.NullMarked;
