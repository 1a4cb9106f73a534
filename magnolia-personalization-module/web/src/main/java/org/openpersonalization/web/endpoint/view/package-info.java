/** JSON that visitors and their scripts get. */
@NullMarked
package org.openpersonalization.web.endpoint.view;

import org.jspecify.annotations.NullMarked;
