package org.openpersonalization.store.experiment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.openpersonalization.experiment.Namespace;
import org.openpersonalization.experiment.bucket.BucketRange;
import org.openpersonalization.experiment.phase.FrozenAudience;
import org.openpersonalization.experiment.phase.Method;
import org.openpersonalization.experiment.phase.Plan;
import org.openpersonalization.experiment.phase.PlanGoals;
import org.openpersonalization.experiment.phase.Population;
import org.openpersonalization.experiment.phase.Timing;
import org.openpersonalization.experiment.phase.Variation;
import org.openpersonalization.goal.Goal;

/**
 * Plans of experiments as JSON and back, without losing a bit. Names never change; what a newer version wrote besides is
 * passed over, and what an older one did not write has its usual value.
 */
public final class PlanJson {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> CONDITION = new TypeReference<>() {};
    private static final TypeReference<HashMap<String, List<String>>> GROUPS = new TypeReference<>() {};

    private PlanJson() {}

    public static String write(Plan plan) {
        ObjectNode node = JSON.createObjectNode();
        ObjectNode about = node.putObject("about");
        about.put("name", plan.about().name());
        about.put("title", plan.about().title());
        about.put("hypothesis", plan.about().hypothesis());
        about.put("owner", plan.about().owner());
        node.put("component", plan.component());
        ArrayNode variations = node.putArray("variations");
        plan.variations()
                .forEach(each ->
                        variations.addObject().put("variant", each.variant()).put("weight", each.weight()));
        write(plan.population(), node.putObject("population"));
        write(plan.goals(), node.putObject("goals"));
        write(plan.timing(), node.putObject("timing"));
        write(plan.method(), node.putObject("method"));
        ArrayNode segments = node.putArray("segments");
        plan.segments().forEach(each -> write(each, segments.addObject()));
        return node.toString();
    }

    private static void write(Population population, ObjectNode node) {
        write(population.audience(), node.putObject("audience"));
        node.put("coverage", population.coverage());
        population
                .namespace()
                .ifPresent(namespace -> node.putObject("namespace")
                        .put("name", namespace.name())
                        .put("from", namespace.range().start())
                        .put("to", namespace.range().end()));
    }

    private static void write(FrozenAudience audience, ObjectNode node) {
        node.put("name", audience.name());
        node.put("title", audience.title());
        node.set("condition", JSON.valueToTree(audience.condition()));
        node.set("groups", JSON.valueToTree(audience.groups()));
    }

    private static void write(PlanGoals goals, ObjectNode node) {
        GoalJson.write(goals.primary(), node.putObject("primary"));
        node.set("secondaries", goals(goals.secondaries()));
        ArrayNode guardrails = node.putArray("guardrails");
        for (PlanGoals.Guarded each : goals.guardrails()) {
            ObjectNode guarded = guardrails.addObject();
            GoalJson.write(each.goal(), guarded.putObject("goal"));
            guarded.put("tolerance", each.tolerance());
            guarded.put("stops", each.stops());
        }
    }

    private static ArrayNode goals(List<Goal> goals) {
        ArrayNode array = JSON.createArrayNode();
        goals.forEach(each -> GoalJson.write(each, array.addObject()));
        return array;
    }

    private static void write(Timing timing, ObjectNode node) {
        timing.from().ifPresent(from -> node.put("from", from.toString()));
        node.put("until", timing.until().toString());
        node.put("rampDays", timing.rampDays());
        node.put("minimumWeeks", timing.minimumWeeks());
    }

    private static void write(Method method, ObjectNode node) {
        node.put("mode", method.mode().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        node.put("plannedVisitors", method.plannedVisitors());
        node.put("margin", method.margin());
        node.put("hopelessAccepted", method.isHopelessAccepted());
    }

    /** Several goals, in order. */
    public static String writeGoals(List<Goal> goals) {
        return goals(goals).toString();
    }

    /**
     * What {@link #write} wrote.
     *
     * @throws RuntimeException when it is none of that
     */
    public static Plan read(String json) {
        JsonNode node = tree(json);
        JsonNode about = node.path("about");
        String name = about.path("name").asText();
        return new Plan(
                new Plan.About(
                        name,
                        about.path("title").asText(name),
                        about.path("hypothesis").asText(""),
                        about.path("owner").asText("")),
                node.path("component").asText(),
                each(
                        node.path("variations"),
                        variation -> new Variation(
                                variation.path("variant").asText(),
                                variation.path("weight").asDouble())),
                population(node.path("population")),
                planGoals(node.path("goals")),
                timing(node.path("timing")),
                method(node.path("method")),
                each(node.path("segments"), PlanJson::audience));
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException malformed) {
            throw new IllegalStateException("A stored plan is malformed", malformed);
        }
    }

    private static <T> List<T> each(JsonNode array, Function<JsonNode, T> reading) {
        List<T> all = new ArrayList<>();
        array.forEach(node -> all.add(reading.apply(node)));
        return all;
    }

    private static Population population(JsonNode node) {
        JsonNode namespace = node.path("namespace");
        return new Population(
                audience(node.path("audience")),
                node.path("coverage").asDouble(1),
                namespace.isObject()
                        ? Optional.of(new Namespace(
                                namespace.path("name").asText(),
                                new BucketRange(
                                        namespace.path("from").asDouble(),
                                        namespace.path("to").asDouble())))
                        : Optional.empty());
    }

    private static FrozenAudience audience(JsonNode node) {
        JsonNode condition = node.path("condition");
        JsonNode groups = node.path("groups");
        return new FrozenAudience(
                node.path("name").asText(""),
                node.path("title").asText(""),
                condition.isObject() ? JSON.convertValue(condition, CONDITION) : Map.of(),
                groups.isObject() ? JSON.convertValue(groups, GROUPS) : Map.of());
    }

    private static PlanGoals planGoals(JsonNode node) {
        return new PlanGoals(
                GoalJson.read(node.path("primary")),
                each(node.path("secondaries"), GoalJson::read),
                each(
                        node.path("guardrails"),
                        guarded -> new PlanGoals.Guarded(
                                GoalJson.read(guarded.path("goal")),
                                guarded.path("tolerance").asDouble(0),
                                guarded.path("stops").asBoolean(false))));
    }

    private static Timing timing(JsonNode node) {
        return new Timing(
                node.has("from") ? Optional.of(Instant.parse(node.path("from").asText())) : Optional.empty(),
                Instant.parse(node.path("until").asText()),
                node.path("rampDays").asInt(0),
                node.path("minimumWeeks").asInt(1));
    }

    private static Method method(JsonNode node) {
        String mode = node.path("mode").asText("always-valid");
        return new Method(
                Method.Mode.valueOf(mode.toUpperCase(Locale.ROOT).replace('-', '_')),
                node.path("plannedVisitors").asLong(1),
                node.path("margin").asDouble(0),
                node.path("hopelessAccepted").asBoolean(false));
    }

    /** What {@link #writeGoals} wrote. */
    public static List<Goal> readGoals(String json) {
        return each(tree(json), GoalJson::read);
    }
}
