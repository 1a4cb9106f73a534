/** Says which components of the site have variants, and what the variants say. */
@NullMarked
package org.openpersonalization.magnolia.catalogue;

import org.jspecify.annotations.NullMarked;
