/** Reads what is sent and writes what is answered, for visitors' and for admins' addresses alike. */
@NullMarked
package org.openpersonalization.web.http;

import org.jspecify.annotations.NullMarked;
