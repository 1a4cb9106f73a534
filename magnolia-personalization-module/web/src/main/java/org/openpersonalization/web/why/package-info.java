/** Tells visitors why they see what they see, from a signed receipt that travels in the link; nothing is stored for it. */
@NullMarked
package org.openpersonalization.web.why;

import org.jspecify.annotations.NullMarked;
