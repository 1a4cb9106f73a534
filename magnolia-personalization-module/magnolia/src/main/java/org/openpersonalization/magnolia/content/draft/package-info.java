/** Reads and writes goals and experiments as nodes. */
@NullMarked
package org.openpersonalization.magnolia.content.draft;

import org.jspecify.annotations.NullMarked;
