package org.openpersonalization.experiment.draft;

import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openpersonalization.experiment.draft.Problem.Severity;

/** Everything that can be found in a draft, with the words for editors. {@code docs/experiments.md} explains each. */
public enum DraftFinding {
    NAME_IS_WRONG("A name has 1 to 64 lower-case letters, digits and hyphens, such as hero-spring: change [{name}]."),
    TITLE_IS_MISSING("Give it a title that people recognize it by, up to 200 characters."),
    TEXT_IS_TOO_LONG("Make the text shorter: up to {most} characters."),
    NO_HYPOTHESIS(Severity.WARNING, "Write down what you expect and why, before you see any number."),
    NO_OWNER(Severity.WARNING, "Say who answers for the experiment."),

    COMPONENT_IS_MISSING("Choose the component that is tested."),
    UNKNOWN_COMPONENT("The component is gone or has no variants any more: choose another one."),
    COMPONENT_IS_TAKEN(
            "The experiment [{other}] tests this component at the same time. Wait until it is over, or give both"
                    + " experiments parts of one namespace that do not overlap."),
    PRICE_COMPONENT(
            Severity.WARNING,
            "The component shows a price or an offer: only visitors who agreed to individual prices take part."),

    NO_CONTROL("An experiment needs a control: put the component's own content (default) first."),
    NO_VARIANT("Choose at least one variant to compare with the control."),
    TOO_MANY_VARIANTS("Compare the control with 19 variants at the most."),
    VARIANT_TWICE("The variant [{variant}] is there twice: remove one."),
    VARIANT_NAME("The variant [{variant}] cannot be counted by its name: give it one line of at most 200 characters."),
    UNKNOWN_VARIANT("The component has no variant [{variant}]: make it in the page, or choose another one."),
    VARIANT_ENDS_EARLY(
            "The variant [{variant}] may be shown until {until} only, before the experiment ends: move either"
                    + " date."),
    VARIANT_STARTS_LATE(
            Severity.WARNING, "The variant [{variant}] may be shown from {from} on: nobody takes part before that."),
    VARIANT_DID_HARM(
            "The variant [{variant}] was taken out because it harmed a guardrail. Remove it here too; to try it again,"
                    + " stop this experiment and start another one."),
    WEIGHT_IS_WRONG("Give [{variant}] a share of at least 0.01 %, or leave it out."),
    WEIGHTS_DO_NOT_ADD_UP("The weights must add up to 100 %; they add up to {sum} %."),

    UNKNOWN_AUDIENCE("There is no usable audience [{audience}]: choose another one, or everybody."),
    AUDIENCE_NEVER_MATCHES("Nobody can belong to the audience [{audience}]: {why}"),
    PAGE_IS_TOO_EXPENSIVE(
            "The audiences of this experiment and the conditions of its page are too expensive together: use fewer or shorter"
                    + " patterns, lists with $in, or fewer audiences to read results by [limit={limit} steps a page]."),
    COVERAGE_IS_WRONG("The share of visitors who take part is 0.01 % to 100 %."),
    NAMESPACE_IS_WRONG("A namespace has a name, and a part of it of at least 0.1 %, within 0 % and 100 %."),
    UNKNOWN_SEGMENT("There is no usable audience [{audience}] to read results by: remove it."),
    SEGMENT_TWICE("The audience [{audience}] is there twice: remove one."),
    TOO_MANY_SEGMENTS("Read results by {most} audiences at the most."),

    NO_GOAL("Choose the goal that decides."),
    UNKNOWN_GOAL("There is no usable goal [{goal}]: choose another one, or put it right."),
    GOAL_TWICE("The goal [{goal}] is there twice: it is either primary, secondary or a guardrail."),
    TOO_MANY_GOALS("Look at {most} goals at the most."),
    TOLERANCE_IS_WRONG("The loss that is borne for [{goal}] is 0 % or more, below 100 %."),

    END_IS_MISSING("Say when the experiment ends at the latest."),
    END_BEFORE_START("The experiment must start before it ends."),
    END_IS_OVER("The end has passed: choose a later one."),
    END_IS_TOO_FAR("Experiments run for {weeks} weeks at the most: choose an earlier end."),
    RAMP_IS_WRONG("The number of visitors grows over 0 to 60 days."),
    MINIMUM_IS_WRONG("An experiment runs for at least 1 to 52 whole weeks."),
    MINIMUM_BEYOND_END(
            "No verdict is given before {weeks} weeks are over, but the experiment ends earlier: move the end, or ask"
                    + " for fewer weeks."),

    LIFT_IS_WRONG("The smallest change worth finding is 0.01 % to 1000 %."),
    MARGIN_IS_WRONG("A change not worth having is 0 % or more, below 100 %."),
    PLAN_IS_WRONG("Plan for at least one visitor."),
    RATE_IS_WRONG("The control's expected rate lies between 0.001 % and 99.999 %."),
    HOPELESS("{why}"),
    HOPELESS_IS_ACCEPTED(Severity.WARNING, "You start it all the same: it will probably find nothing. {why}"),
    NOT_READY("{why}"),
    NOT_READY_YET(Severity.WARNING, "{why}"),

    MEASURE_DOES_NOT_FIT("This cannot be counted of what visitors do here: choose whether it is reached{others}."),
    SUBJECT_IS_TOO_LONG("What it is about has up to 200 characters."),
    LEAST_IS_WRONG("The least is {from} to {to} {unit}."),
    CAP_IS_WRONG("The most that one visitor counts for is at least 1."),
    CAP_IS_MISSING(
            Severity.WARNING,
            "Declare the most that one visitor counts for: one very large order could decide the experiment otherwise."),
    WINDOW_IS_WRONG("It counts for 1 minute to 90 days after the first exposure."),
    RETURN_IS_WRONG("Coming back takes more than no time, and less than the time in which it counts."),
    DIRECTION_IS_ODD(Severity.WARNING, "Fewer bounces are better: tick that less is better.");

    private final Severity severity;
    private final String words;

    DraftFinding(String words) {
        this(Severity.ERROR, words);
    }

    DraftFinding(Severity severity, String words) {
        this.severity = severity;
        this.words = words;
    }

    /** The code in JSON, such as {@code goal-twice}; never changes. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Found at a field. */
    public Problem at(String field) {
        return at(field, Map.of());
    }

    /** Found at a field, with a value that stands in the words. */
    public Problem at(String field, String parameter, String value) {
        return at(field, Map.of(parameter, value));
    }

    public Problem at(String field, Map<String, String> parameters) {
        SortedMap<String, String> sorted = new TreeMap<>(parameters);
        String text = words;
        for (Map.Entry<String, String> parameter : sorted.entrySet()) {
            text = text.replace("{" + parameter.getKey() + "}", parameter.getValue());
        }
        return new Problem(field, severity, code(), text, sorted);
    }
}
