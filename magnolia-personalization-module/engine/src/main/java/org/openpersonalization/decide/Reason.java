package org.openpersonalization.decide;

import java.util.Locale;

/**
 * Why a variant was chosen or passed over.
 *
 * @param code for programs
 * @param detail what the code is about, such as an audience's title; never personal data
 */
public record Reason(Code code, String detail) {

    /** Kinds of reasons, each with its sentence. */
    public enum Code {
        /** An editor asked for it. */
        PREVIEWED("An editor looks at the variant [%s]."),
        /** A rule chose the variant. */
        AUDIENCE_MATCHED("The visit belongs to the audience [%s]."),
        /** A rule was looked at and does not hold. */
        AUDIENCE_NOT_MATCHED("The visit does not belong to the audience [%s]."),
        /** The variant names no audience, or one that does not exist or has a fault. */
        NO_AUDIENCE("No rule shows this variant: it has no usable audience."),
        /** A purpose is missing, so the rule was not looked at. */
        NO_CONSENT("Not considered: the visitor has not agreed to [%s]."),
        /** The variant's dates do not cover the moment. */
        OUT_OF_SCHEDULE("Not considered: it is outside its dates."),
        /** An experiment assigned a variant. */
        EXPERIMENT_ASSIGNED("Chance chose this variant in the experiment [%s]."),
        /** An experiment assigned the component's own content. */
        EXPERIMENT_CONTROL("Chance chose the component's own content in the experiment [%s], as its control."),
        /** The namespace gives the visitor to another experiment. */
        EXPERIMENT_NOT_ADMITTED("Not considered: the experiment [%s] does not have this part of the visitors."),
        /** Outside the share of visitors who take part. */
        EXPERIMENT_NOT_COVERED("Not considered: chance left the visitor out of the experiment [%s]."),
        /** A variation cannot be shown, so nobody takes part. */
        EXPERIMENT_INCOMPLETE(
                "Not considered: a variant of the experiment [%s] is missing or outside its dates, so nobody takes part."),
        /** The page's conditions leave no room for those of the experiment. */
        EXPERIMENT_TOO_EXPENSIVE(
                "Not considered: the conditions of this page and of the experiment [%s] are too expensive together."),
        /** The experiment's dates do not cover the moment. */
        EXPERIMENT_OUT_OF_DATES("Not considered: the experiment [%s] is outside its dates."),
        /** There is nobody to assign. */
        EXPERIMENT_WITHOUT_ID("Not considered: the experiment [%s] assigns visitors with an id only."),
        /** Every variant was passed over. */
        NO_MATCH("No variant applies, so the component's own content is shown."),
        /** The visitor belongs to a slice that measures what personalization is worth. */
        WITHHELD("The visit belongs to the slice [%s], which sees the component's own content."),
        /** There is nothing to choose from. */
        NOT_PERSONALIZED("The component has no usable variants."),
        /** The profile is needed and cannot be had. */
        PROFILE_UNAVAILABLE("The profile could not be read in time, so the component's own content is shown."),
        /** The visitor asked for it. */
        PLAIN_WANTED("The visitor wants the pages as everybody sees them."),
        /** A fault of ours. */
        FAILED("Personalization failed, so the component's own content is shown [%s].");

        private final String sentence;

        Code(String sentence) {
            this.sentence = sentence;
        }
    }

    public static Reason of(Code code) {
        return new Reason(code, "");
    }

    /** One sentence for a person. */
    public String text() {
        return String.format(Locale.ROOT, code.sentence, detail);
    }
}
