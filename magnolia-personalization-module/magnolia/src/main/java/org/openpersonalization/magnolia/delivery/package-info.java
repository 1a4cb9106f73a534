/** Reads pages of the CMS as values, with the rights of the person who asks. */
@NullMarked
package org.openpersonalization.magnolia.delivery;

import org.jspecify.annotations.NullMarked;
