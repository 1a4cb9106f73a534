/** Keys for cookies, pseudonyms and checkpoints. */
@NullMarked
package org.openpersonalization.magnolia.settings.key;

import org.jspecify.annotations.NullMarked;
