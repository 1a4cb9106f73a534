package org.openpersonalization.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SiteExtension.class)
@DisplayName("The demo's experiments are led from draft to end through the admin API")
class ExperimentDraftsIT {

    private static final String NAME = "welcome-question";

    @Test
    void draftOfTheDemoIsCheckedStartedChangedAndStopped(Site site) {
        Admin admin = Admin.loggedIn(site, "privacy");
        assertThat(admin.read("/goals").get("items").findValuesAsText("name"))
                .contains("click", "newsletter", "order-value", "bounce", "came-back", "guide-read", "long-look");
        ObjectNode form = (ObjectNode) admin.read("/experiments/" + NAME).get("form");

        JsonNode problems = admin.post("/experiments/check", form.toString()).get("problems");
        assertThat(problems.findValuesAsText("code")).contains("end-is-missing");
        assertThat(start(admin).statusCode()).isEqualTo(409);

        form.put(
                "end",
                Instant.now()
                        .plus(60, ChronoUnit.DAYS)
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString());
        form.put("acceptHopeless", true);
        assertThat(admin.post("/experiments", form.toString()).get("begun").isNull())
                .isTrue();
        assertThat(start(admin).statusCode()).isEqualTo(200);

        ((ObjectNode) form.get("variations").get(0)).put("weight", 0.4);
        ((ObjectNode) form.get("variations").get(1)).put("weight", 0.6);
        assertThat(admin.post("/experiments", form.toString()).get("begun").asInt())
                .isEqualTo(2);
        JsonNode view = admin.read("/experiments/" + NAME);
        assertThat(view.at("/summary/state").asText()).isEqualTo("running");
        assertThat(view.at("/summary/changed").asBoolean()).isFalse();
        assertThat(view.at("/running/variations/1/weight").asDouble()).isEqualTo(0.6);
        assertThat(view.get("phases")).hasSize(2);

        assertThat(admin.read("/experiments/" + NAME + "/report").get("phase").asInt())
                .isEqualTo(2);
        assertThat(admin.get("/experiments/" + NAME + "/export?format=csv").body())
                .startsWith("\uFEFF\"experiment\",\"experimentTitle\"");
        assertThat(admin.read("/programme/readiness").get("items")).isNotEmpty();
        String copy = admin.post("/experiments/" + NAME + "/replicate", "{}")
                .get("name")
                .asText();
        admin.post("/experiments/" + copy + "/remove", "{}");

        JsonNode stopped = admin.post("/experiments/" + NAME + "/stop", "{\"reason\":\"enough\"}");
        assertThat(stopped.at("/summary/state").asText()).isEqualTo("stopped");
        assertThat(stopped.at("/acts/0/reason").asText()).isEqualTo("enough");
        assertThat(site.database().column("SELECT action FROM audit_event ORDER BY time"))
                .contains("experiment.saved", "experiment.started", "experiment.exported", "experiment.stopped");
    }

    private static HttpResponse<String> start(Admin admin) {
        return admin.post("/experiments/" + NAME + "/start", admin.token(), "{}");
    }
}
