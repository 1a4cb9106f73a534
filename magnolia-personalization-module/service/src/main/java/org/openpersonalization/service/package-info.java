/** Exceptions of use cases and of the ports that they need. */
@NullMarked
package org.openpersonalization.service;

import org.jspecify.annotations.NullMarked;
