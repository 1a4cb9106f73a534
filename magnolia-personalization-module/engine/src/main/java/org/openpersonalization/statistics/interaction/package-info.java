/** Two experiments on the same visitors: how far they overlap and whether they change each other. */
@NullMarked
package org.openpersonalization.statistics.interaction;

import org.jspecify.annotations.NullMarked;
