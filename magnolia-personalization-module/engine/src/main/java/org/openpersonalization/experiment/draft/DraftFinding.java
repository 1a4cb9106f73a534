package org.openpersonalization.experiment.draft;

import java.util.Set;
import java.util.function.UnaryOperator;
import org.openpersonalization.experiment.draft.Problem.Severity;
import org.openpersonalization.message.Message;
import org.openpersonalization.message.MessageCode;

/** Everything that can be found in a draft. {@code docs/experiments.md} explains each. */
public enum DraftFinding implements MessageCode {
    NAME_IS_WRONG("name"),
    TITLE_IS_MISSING,
    TEXT_IS_TOO_LONG("most"),
    NO_HYPOTHESIS(Severity.WARNING),
    NO_OWNER(Severity.WARNING),

    COMPONENT_IS_MISSING,
    UNKNOWN_COMPONENT,
    COMPONENT_IS_TAKEN("other"),
    PRICE_COMPONENT(Severity.WARNING),

    NO_CONTROL,
    NO_VARIANT,
    TOO_MANY_VARIANTS,
    VARIANT_TWICE("variant"),
    VARIANT_NAME("variant"),
    UNKNOWN_VARIANT("variant"),
    VARIANT_ENDS_EARLY("variant", "until"),
    VARIANT_STARTS_LATE(Severity.WARNING, "variant", "from"),
    VARIANT_DID_HARM("variant"),
    WEIGHT_IS_WRONG("variant"),
    WEIGHTS_DO_NOT_ADD_UP("sum"),

    UNKNOWN_AUDIENCE("audience"),
    AUDIENCE_NEVER_MATCHES("audience", "why"),
    PAGE_IS_TOO_EXPENSIVE("limit"),
    COVERAGE_IS_WRONG,
    NAMESPACE_IS_WRONG,
    UNKNOWN_SEGMENT("audience"),
    SEGMENT_TWICE("audience"),
    TOO_MANY_SEGMENTS("most"),
    LEARNING_IS_WRONG("most"),

    NO_GOAL,
    UNKNOWN_GOAL("goal"),
    GOAL_TWICE("goal"),
    TOO_MANY_GOALS("most"),
    TOLERANCE_IS_WRONG("goal"),

    END_IS_MISSING,
    END_BEFORE_START,
    END_IS_OVER,
    END_IS_TOO_FAR("weeks"),
    RAMP_IS_WRONG,
    MINIMUM_IS_WRONG,
    MINIMUM_BEYOND_END("weeks"),

    LIFT_IS_WRONG,
    MARGIN_IS_WRONG,
    PLAN_IS_WRONG,
    RATE_IS_WRONG,
    HOPELESS("why"),
    HOPELESS_IS_ACCEPTED(Severity.WARNING, "why"),
    NOT_READY("why"),
    NOT_READY_YET(Severity.WARNING, "why"),

    MEASURE_DOES_NOT_FIT("alternatives"),
    SUBJECT_IS_TOO_LONG,
    MEASURE_IS_MISSING,
    LEAST_IS_WRONG("from", "to", "unit"),
    CAP_IS_WRONG,
    CAP_IS_MISSING(Severity.WARNING),
    WINDOW_IS_WRONG,
    RETURN_IS_WRONG,
    DIRECTION_IS_ODD(Severity.WARNING);

    private final Severity severity;
    private final Set<String> fields;

    DraftFinding(String... fields) {
        this(Severity.ERROR, fields);
    }

    DraftFinding(Severity severity, String... fields) {
        this.severity = severity;
        this.fields = Set.of(fields);
    }

    @Override
    public String family() {
        return "draft";
    }

    @Override
    public Set<String> fields() {
        return fields;
    }

    /** Found at a field of the form. */
    public Problem at(String field) {
        return at(field, UnaryOperator.identity());
    }

    /** Found at a field of the form, with the fields of the message. */
    public Problem at(String field, UnaryOperator<Message> fields) {
        return new Problem(field, severity, fields.apply(Message.of(this)));
    }
}
