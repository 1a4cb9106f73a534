/** Definitions by editors: components, their variants, and the plan of a page. */
@NullMarked
package org.openpersonalization.definition;

import org.jspecify.annotations.NullMarked;
