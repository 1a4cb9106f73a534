/** Ports to what is stored of visitors, and the values that pass through them. */
@NullMarked
package org.openpersonalization.service.visitor;

import org.jspecify.annotations.NullMarked;
