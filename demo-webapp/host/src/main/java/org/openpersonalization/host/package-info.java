/** The stand-in host: starts and stops everything in order. */
@NullMarked
package org.openpersonalization.host;

import org.jspecify.annotations.NullMarked;
