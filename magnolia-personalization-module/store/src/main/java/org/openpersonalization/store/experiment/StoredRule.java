package org.openpersonalization.store.experiment;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.goal.ActivityKind;
import org.openpersonalization.goal.GoalRule;

/** The rule of a goal as it is stored, with its kind as {@code type}. Names never change. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(name = "deed", value = StoredRule.Deed.class),
    @JsonSubTypes.Type(name = "return", value = StoredRule.Return.class),
    @JsonSubTypes.Type(name = "bounce", value = StoredRule.Bounce.class)
})
sealed interface StoredRule {

    GoalRule rule();

    static StoredRule of(GoalRule rule) {
        if (rule instanceof GoalRule.Deed deed) {
            return new Deed(deed.kind().label(), deed.subject(), deed.least());
        }
        if (rule instanceof GoalRule.Return back) {
            return new Return(back.after());
        }
        if (rule instanceof GoalRule.Bounce) {
            return new Bounce();
        }
        throw new IllegalArgumentException("A rule has no stored form [rule=" + rule.getClass() + "]");
    }

    /** Something is done. */
    record Deed(String activity, @Nullable String subject, int least) implements StoredRule {
        @Override
        public GoalRule rule() {
            ActivityKind kind =
                    ActivityKind.labelled(activity).orElseThrow(() -> StoredGoal.unknown("activity", activity));
            return new GoalRule.Deed(kind, Objects.requireNonNullElse(subject, ""), least);
        }
    }

    /** The visitor comes back. */
    record Return(Duration after) implements StoredRule {
        @Override
        public GoalRule rule() {
            return new GoalRule.Return(after);
        }
    }

    /** The visitor leaves at once. */
    record Bounce() implements StoredRule {
        @Override
        public GoalRule rule() {
            return new GoalRule.Bounce();
        }
    }
}
