package org.openpersonalization.web.admin.variant;

import jakarta.servlet.http.HttpServletResponse;
import org.openpersonalization.message.Message;
import org.openpersonalization.service.RefusalCode;
import org.openpersonalization.web.http.Answer;
import org.openpersonalization.web.http.Refusal;
import org.openpersonalization.web.message.TextView;

/**
 * The refusal of a change whose editor has not seen the newest version. The sender has the other version.
 *
 * @param error the reason and the next step in English
 * @param text the same as a code with typed fields
 * @param current the component as it is now
 */
record StaleVariants(String error, TextView text, WorkbenchView current) {

    static Refusal refusal(WorkbenchView current) {
        Message reason = RefusalCode.COMPONENT_CHANGED.message();
        TextView text = TextView.of(reason);
        StaleVariants body = new StaleVariants(text.text(), text, current);
        return Refusal.with(reason, Answer.ok(body).with(HttpServletResponse.SC_CONFLICT));
    }
}
