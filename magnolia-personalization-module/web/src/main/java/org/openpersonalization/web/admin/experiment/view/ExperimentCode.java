package org.openpersonalization.web.admin.experiment.view;

import java.util.Set;
import org.openpersonalization.message.MessageCode;

/** Results of actions, and states of an experiment or of the programme. */
public enum ExperimentCode implements MessageCode {
    PROMOTED_TO_DEFAULT("variant"),
    PROMOTED_TO_RULE("variant", "audience"),
    PROMOTION_UNDONE("variant"),
    PROMOTION_UNDONE_RESTARTED("variant", "number"),
    COUNTING_IS_LATE,
    GUARDRAIL_HARMED("goal", "variants"),
    PROGRAMME_NOT_MEASURED,
    PROGRAMME_MEASURED,
    PROGRAMME_WITHOUT_HOLDOUT;

    private final Set<String> fields;

    ExperimentCode(String... fields) {
        this.fields = Set.of(fields);
    }

    @Override
    public String family() {
        return "experiment";
    }

    @Override
    public Set<String> fields() {
        return fields;
    }
}
