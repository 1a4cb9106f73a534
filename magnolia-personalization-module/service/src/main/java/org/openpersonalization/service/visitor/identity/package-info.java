/** Ids of visitors, their signatures, and the limits of their requests. */
@NullMarked
package org.openpersonalization.service.visitor.identity;

import org.jspecify.annotations.NullMarked;
