/** Reads and writes variants in JCR, with the rights of the user who edits them. */
@NullMarked
package org.openpersonalization.magnolia.authoring;

import org.jspecify.annotations.NullMarked;
