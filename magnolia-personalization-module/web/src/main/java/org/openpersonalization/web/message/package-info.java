/** Messages in the API: codes with typed fields, and their text in English. */
@NullMarked
package org.openpersonalization.web.message;

import org.jspecify.annotations.NullMarked;
