package org.openpersonalization.web.endpoint.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.openpersonalization.decide.Decision;
import org.openpersonalization.service.message.MessageCatalogue;

/**
 * A decision as scripts of the page get it.
 *
 * @param reason a sentence in English
 * @param propensities by variant; left out when there are none
 * @param read the paths of the attributes that were read
 */
public record DecisionView(
        String component,
        String variant,
        String rung,
        String reason,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Double> propensities,
        List<String> read) {

    public static DecisionView of(Decision decision) {
        return new DecisionView(
                decision.component(),
                decision.variant(),
                decision.rung().label(),
                MessageCatalogue.english().text(decision.reason().message()),
                decision.grounds().propensities(),
                List.copyOf(decision.grounds().read().keySet()));
    }
}
