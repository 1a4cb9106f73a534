/** Forms of visitors: their checks, choices and addresses to return to. */
@NullMarked
package org.openpersonalization.web.endpoint.form;

import org.jspecify.annotations.NullMarked;
