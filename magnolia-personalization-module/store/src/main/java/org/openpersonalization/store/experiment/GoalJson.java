package org.openpersonalization.store.experiment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import org.openpersonalization.goal.ActivityKind;
import org.openpersonalization.goal.Goal;
import org.openpersonalization.goal.GoalRule;
import org.openpersonalization.goal.Measure;
import org.openpersonalization.statistics.sample.Cap;

/**
 * Goals as JSON and back. Names never change; what a newer version wrote besides is passed over, and what an older one did
 * not write has its usual value.
 */
public final class GoalJson {

    private static final String DEED = "deed";
    private static final String RETURN = "return";
    private static final String BOUNCE = "bounce";

    private GoalJson() {}

    public static void write(Goal goal, ObjectNode node) {
        node.put("name", goal.name());
        node.put("title", goal.title());
        write(goal.rule(), node.putObject("rule"));
        node.put("measure", goal.measure().label());
        node.put("cap", goal.cap().most());
        node.put("window", goal.window().toString());
        node.put("lessIsBetter", goal.isLessBetter());
    }

    private static void write(GoalRule rule, ObjectNode node) {
        if (rule instanceof GoalRule.Deed deed) {
            node.put("type", DEED);
            node.put("activity", deed.kind().label());
            node.put("subject", deed.subject());
            node.put("least", deed.least());
        } else if (rule instanceof GoalRule.Return back) {
            node.put("type", RETURN);
            node.put("after", back.after().toString());
        } else {
            node.put("type", BOUNCE);
        }
    }

    /**
     * What {@link #write} wrote.
     *
     * @throws RuntimeException when it is none of that
     */
    public static Goal read(JsonNode node) {
        String name = node.path("name").asText();
        return new Goal(
                name,
                node.path("title").asText(name),
                rule(node.path("rule")),
                Measure.labelled(node.path("measure").asText(Measure.REACHED.label()))
                        .orElseThrow(() -> unknown("measure", node.path("measure"))),
                new Cap(node.path("cap").asInt(Cap.LARGEST.most())),
                Duration.parse(node.path("window").asText()),
                node.path("lessIsBetter").asBoolean(false));
    }

    private static GoalRule rule(JsonNode node) {
        return switch (node.path("type").asText()) {
            case DEED ->
                new GoalRule.Deed(
                        ActivityKind.labelled(node.path("activity").asText())
                                .orElseThrow(() -> unknown("activity", node.path("activity"))),
                        node.path("subject").asText(""),
                        node.path("least").asInt(0));
            case RETURN -> new GoalRule.Return(Duration.parse(node.path("after").asText()));
            case BOUNCE -> new GoalRule.Bounce();
            default -> throw unknown("type", node.path("type"));
        };
    }

    private static IllegalArgumentException unknown(String field, JsonNode value) {
        return new IllegalArgumentException("A stored goal has an unknown " + field + " [" + value + "]");
    }
}
