/** Changes and actions of experiments that users request, each noted in the audit trail before it is done. */
@NullMarked
package org.openpersonalization.service.experiment.change;

import org.jspecify.annotations.NullMarked;
