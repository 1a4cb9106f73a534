/** Requests that the module sends to servers outside. */
@NullMarked
package org.openpersonalization.service.http;

import org.jspecify.annotations.NullMarked;
