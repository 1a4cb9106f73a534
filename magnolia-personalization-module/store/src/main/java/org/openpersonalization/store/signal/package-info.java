/** The log of signals, the profiles that it adds up to, and their deletion. */
@NullMarked
package org.openpersonalization.store.signal;

import org.jspecify.annotations.NullMarked;
