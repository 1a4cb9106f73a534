package org.openpersonalization.web.admin;

import org.openpersonalization.service.UseCaseException;
import org.openpersonalization.web.admin.experiment.view.TextView;

/**
 * The refusal of a use case in the API.
 *
 * @param error the reason and the next step in English
 * @param text the same as a code with typed fields
 */
record RefusalView(String error, TextView text) {

    static RefusalView of(UseCaseException refused) {
        TextView text = TextView.of(refused.reason());
        return new RefusalView(text.text(), text);
    }
}
