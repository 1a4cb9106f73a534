package org.openpersonalization.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The optimization of the demo's banner. */
final class BannerModel {

    static final String NAME = "banner-model";

    private static final ObjectMapper JSON = new ObjectMapper();

    private BannerModel() {}

    /** Saves and starts it. */
    static void start(Admin admin) {
        ObjectNode form =
                (ObjectNode) admin.read("/experiments/welcome-question").get("form");
        form.put("name", NAME).put("title", "A model for the banner").put("component", Visitors.BANNER);
        form.putArray("variations")
                .add(JSON.createObjectNode().put("variant", "default").put("weight", 0.5))
                .add(JSON.createObjectNode().put("variant", "phone").put("weight", 0.5));
        form.put("primary", "click")
                .put("acceptHopeless", true)
                .put("coverage", 1)
                .put("rampDays", 0);
        form.putArray("secondaries");
        form.putArray("guardrails");
        form.putArray("segments");
        form.putNull("audience").putNull("namespace").putNull("start");
        form.put(
                "end",
                Instant.now()
                        .plus(60, ChronoUnit.DAYS)
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString());
        form.putObject("learned")
                .put("rules", 0.1)
                .put("uniform", 0.05)
                .put("floor", 0.05)
                .put("halfLifeDays", 14)
                .putArray("topics");
        admin.post("/experiments", form.toString());
        JsonNode view = admin.post("/experiments/" + NAME + "/start", "{}");
        assertThat(view.at("/running/learned/rules").asDouble()).isEqualTo(0.1);
        assertThat(view.at("/phases/0/summary").asText()).isEqualTo("rules 10 %, uniform 5 %, policy 85 %");
    }
}
