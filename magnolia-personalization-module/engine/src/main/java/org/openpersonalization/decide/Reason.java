package org.openpersonalization.decide;

import java.util.Set;
import org.openpersonalization.message.Message;
import org.openpersonalization.message.MessageCode;

/**
 * The reason for choosing or skipping a variant.
 *
 * @param code for programs
 * @param detail the object of the code, such as an audience's title; never personal data
 */
public record Reason(Code code, String detail) {

    /** Kinds of reasons. */
    public enum Code implements MessageCode {
        /** An editor asked for it. */
        PREVIEWED("detail"),
        /** A rule chose the variant. */
        AUDIENCE_MATCHED("detail"),
        /** A rule was looked at and does not hold. */
        AUDIENCE_NOT_MATCHED("detail"),
        /** The variant names no audience, or one that does not exist or has a fault. */
        NO_AUDIENCE,
        /** A purpose is missing, so the rule was not looked at. */
        NO_CONSENT("detail"),
        /** The variant's dates do not cover the moment. */
        OUT_OF_SCHEDULE,
        /** An experiment assigned a variant. */
        EXPERIMENT_ASSIGNED("detail"),
        /** An experiment assigned the component's own content. */
        EXPERIMENT_CONTROL("detail"),
        /** The namespace gives the visitor to another experiment. */
        EXPERIMENT_NOT_ADMITTED("detail"),
        /** Outside the share of visitors who take part. */
        EXPERIMENT_NOT_COVERED("detail"),
        /** A variation cannot be shown, so no visitor takes part. */
        EXPERIMENT_INCOMPLETE("detail"),
        /** The page's conditions leave no room for those of the experiment. */
        EXPERIMENT_TOO_EXPENSIVE("detail"),
        /** The experiment's dates do not cover the moment. */
        EXPERIMENT_OUT_OF_DATES("detail"),
        /** The visitor has no id that could be assigned. */
        EXPERIMENT_WITHOUT_ID("detail"),
        /** A model chose the variant. */
        MODEL_CHOSE("detail"),
        /** Chance chose among the variants of an optimization, in the slice that the model is compared with. */
        MODEL_COMPARED("detail"),
        /** The rules show a variant that the optimization does not have. */
        MODEL_WITHOUT_VARIANT("detail"),
        /** Every variant was passed over. */
        NO_MATCH,
        /** The visitor belongs to a slice that measures what personalization is worth. */
        WITHHELD("detail"),
        /** There is nothing to choose from. */
        NOT_PERSONALIZED,
        /** The profile is needed and cannot be had. */
        PROFILE_UNAVAILABLE,
        /** The profile that was read lacks the visitor's last actions. */
        PROFILE_BEHIND,
        /** The visitor asked for it. */
        PLAIN_WANTED,
        /** A fault of ours. */
        FAILED("detail");

        private final Set<String> fields;

        Code(String... fields) {
            this.fields = Set.of(fields);
        }

        @Override
        public String family() {
            return "reason";
        }

        @Override
        public Set<String> fields() {
            return fields;
        }
    }

    public static Reason of(Code code) {
        return new Reason(code, "");
    }

    /** The reason as a message. */
    public Message message() {
        Message message = Message.of(code);
        return code.fields().isEmpty() ? message : message.title("detail", detail);
    }
}
