/** SHA-256 of texts and bytes. */
@NullMarked
package org.openpersonalization.digest;

import org.jspecify.annotations.NullMarked;
