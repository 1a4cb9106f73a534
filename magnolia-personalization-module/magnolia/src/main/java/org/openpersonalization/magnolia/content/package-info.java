/** Reads definitions from JCR: audiences, variants and the plans of pages. */
@NullMarked
package org.openpersonalization.magnolia.content;

import org.jspecify.annotations.NullMarked;
