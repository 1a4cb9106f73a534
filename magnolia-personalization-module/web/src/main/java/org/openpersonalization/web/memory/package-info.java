/** Memory of past requests, by keyed hashes instead of what identifies visitors. */
@NullMarked
package org.openpersonalization.web.memory;

import org.jspecify.annotations.NullMarked;
