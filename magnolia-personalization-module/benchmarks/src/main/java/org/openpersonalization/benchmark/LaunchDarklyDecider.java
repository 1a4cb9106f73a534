package org.openpersonalization.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.launchdarkly.sdk.LDContext;
import com.launchdarkly.sdk.server.Components;
import com.launchdarkly.sdk.server.LDClient;
import com.launchdarkly.sdk.server.LDConfig;
import com.launchdarkly.sdk.server.integrations.FileData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** LaunchDarkly's server SDK on flags of a file, without events: one flag a component, one evaluation with its reason each. */
final class LaunchDarklyDecider implements PageDecider, AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final LDClient client;
    private final String[] flags;

    LaunchDarklyDecider(Workload workload) {
        flags = new String[workload.components().size()];
        for (int i = 0; i < flags.length; i++) {
            flags[i] = "component-" + i;
        }
        try {
            Path file = Files.createTempFile("flags", ".json");
            Files.writeString(file, document(workload).toString());
            client = new LDClient(
                    "sdk-key",
                    new LDConfig.Builder()
                            .dataSource(FileData.dataSource().filePaths(file))
                            .events(Components.noEvents())
                            .diagnosticOptOut(true)
                            .build());
            Files.delete(file);
        } catch (IOException failure) {
            throw new IllegalStateException("The file of flags cannot be written", failure);
        }
    }

    private static JsonNode document(Workload workload) {
        ObjectNode document = JSON.createObjectNode();
        ObjectNode all = document.putObject("flags");
        for (int component = 0; component < workload.components().size(); component++) {
            flag(
                    all.putObject("component-" + component),
                    component,
                    workload.components().get(component));
        }
        return document;
    }

    /** Variation 0 is the fall-through, variation n + 1 that of rule n. */
    private static void flag(ObjectNode flag, int component, List<List<Term>> rules) {
        flag.put("key", "component-" + component)
                .put("version", 1)
                .put("on", true)
                .put("offVariation", 0);
        flag.put("salt", "salt").putObject("fallthrough").put("variation", 0);
        ArrayNode variations = flag.putArray("variations").add(-1);
        ArrayNode list = flag.putArray("rules");
        for (int rule = 0; rule < rules.size(); rule++) {
            variations.add(rule);
            ObjectNode entry = list.addObject().put("id", "rule-" + rule).put("variation", rule + 1);
            ArrayNode clauses = entry.putArray("clauses");
            rules.get(rule).forEach(term -> clause(clauses.addObject(), term));
        }
    }

    private static void clause(ObjectNode clause, Term term) {
        clause.put("contextKind", "user").put("attribute", term.attribute()).put("negate", false);
        clause.put(
                "op",
                switch (term.operator()) {
                    case ONE_OF -> "in";
                    case CONTAINS -> "contains";
                    case AT_LEAST -> "greaterThanOrEqual";
                    case VERSION_ABOVE -> "semVerGreaterThan";
                });
        clause.set("values", JSON.valueToTree(term.values()));
    }

    @Override
    public void decide(Shopper shopper, int[] chosen) {
        LDContext context = LDContext.builder(shopper.id())
                .set("country", shopper.country())
                .set("device", shopper.device())
                .set("referrer", shopper.referrer())
                .set("visits", shopper.visits())
                .set("plan", shopper.plan())
                .set("language", shopper.language())
                .set("version", shopper.version())
                .set("city", shopper.city())
                .build();
        for (int component = 0; component < chosen.length; component++) {
            chosen[component] =
                    client.intVariationDetail(flags[component], context, -2).getValue();
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
