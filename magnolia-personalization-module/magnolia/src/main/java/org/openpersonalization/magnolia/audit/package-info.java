/** Audit trail of definitions that editors change in the CMS's own apps. */
@NullMarked
package org.openpersonalization.magnolia.audit;

import org.jspecify.annotations.NullMarked;
