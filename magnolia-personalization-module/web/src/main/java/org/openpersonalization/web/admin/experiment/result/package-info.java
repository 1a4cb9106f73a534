/** What experiments found, as the API says it. */
@NullMarked
package org.openpersonalization.web.admin.experiment.result;

import org.jspecify.annotations.NullMarked;
