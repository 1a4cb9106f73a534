package org.openpersonalization.web.admin.variant;

import org.openpersonalization.service.RefusalCode;
import org.openpersonalization.web.admin.experiment.view.TextView;

/**
 * The refusal of a change whose editor has not seen the newest version. The sender has the other version.
 *
 * @param error the reason and the next step in English
 * @param text the same as a code with typed fields
 * @param current the component as it is now
 */
record StaleVariants(String error, TextView text, WorkbenchView current) {

    static StaleVariants of(WorkbenchView current) {
        TextView text = TextView.of(RefusalCode.COMPONENT_CHANGED.message());
        return new StaleVariants(text.text(), text, current);
    }
}
