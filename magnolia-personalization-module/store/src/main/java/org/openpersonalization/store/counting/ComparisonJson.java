package org.openpersonalization.store.counting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.openpersonalization.goal.Comparison;
import org.openpersonalization.goal.Goal;
import org.openpersonalization.store.experiment.GoalJson;

/** Comparisons as JSON and back. Names never change. */
public final class ComparisonJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ComparisonJson() {}

    public static String write(Comparison comparison) {
        ObjectNode node = JSON.createObjectNode();
        node.put("component", comparison.component());
        node.put("since", comparison.since().toString());
        ArrayNode arms = node.putArray("arms");
        for (Comparison.Share share : comparison.arms()) {
            arms.addObject().put("arm", share.arm()).put("share", share.share());
        }
        ArrayNode goals = node.putArray("goals");
        comparison.goals().forEach(goal -> GoalJson.write(goal, goals.addObject()));
        return node.toString();
    }

    /** What {@link #write} wrote. */
    public static Comparison read(String key, String json) {
        try {
            JsonNode node = JSON.readTree(json);
            List<Comparison.Share> arms = new ArrayList<>();
            node.path("arms")
                    .forEach(arm -> arms.add(new Comparison.Share(
                            arm.path("arm").asText(), arm.path("share").asDouble())));
            List<Goal> goals = new ArrayList<>();
            node.path("goals").forEach(goal -> goals.add(GoalJson.read(goal)));
            return new Comparison(
                    key,
                    node.path("component").asText(),
                    arms,
                    goals,
                    Instant.parse(node.path("since").asText()));
        } catch (JsonProcessingException malformed) {
            throw new IllegalStateException("A stored comparison is malformed [key=" + key + "]", malformed);
        }
    }
}
