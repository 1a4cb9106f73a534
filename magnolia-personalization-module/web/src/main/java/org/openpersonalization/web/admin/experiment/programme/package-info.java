/** What the programme as a whole is worth, and whether the site is ready for it. */
@NullMarked
package org.openpersonalization.web.admin.experiment.programme;

import org.jspecify.annotations.NullMarked;
