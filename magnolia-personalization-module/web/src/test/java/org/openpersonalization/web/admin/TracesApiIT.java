package org.openpersonalization.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpersonalization.service.persona.PersonaForm;
import org.openpersonalization.service.persona.PersonaRepository;

class TracesApiIT extends OnAdminServer {

    private FakeSite site;

    @BeforeEach
    void fresh() {
        site = server.renew();
    }

    @Test
    void impossiblePersonaIsNamedAndTheMatrixHasTheOthers() throws IOException {
        site.personas.save(new PersonaRepository.Entry(
                "broken",
                "More this week than ever",
                "",
                new PersonaForm(
                        null,
                        new PersonaForm.HistoryForm(null, Map.of("views", 1.0, "views7d", 5.0)),
                        null,
                        null,
                        null)));

        JsonNode matrix = read("/traces/matrix?page=/home");

        assertThat(matrix.get("rows").findValuesAsText("persona")).containsExactly("climber", "climber", "climber");
        assertThat(matrix.get("impossible")).singleElement().satisfies(row -> {
            assertThat(row.get("title").asText()).isEqualTo("More this week than ever");
            assertThat(row.at("/problem/key").asText()).isEqualTo("refusal.persona-impossible");
            assertThat(row.at("/problem/text").asText()).contains("views");
        });
    }

    @Test
    void traceOfAVisitorHasTheSituationOfTheNewestExposureAndIsNoted() throws IOException {
        JsonNode trace = read("/visitors/" + FakeSite.VISITOR + "/trace?page=home");

        assertThat(trace.get("page").asText()).isEqualTo("/home");
        assertThat(trace.get("known").asBoolean()).isTrue();
        assertThat(trace.at("/situation/asOf").asText()).isEqualTo(FakeSite.NOW.toString());
        assertThat(trace.at("/situation/consent"))
                .singleElement()
                .satisfies(purpose -> assertThat(purpose.asText()).isEqualTo("behavioral"));
        assertThat(trace.get("components"))
                .isNotEmpty()
                .allSatisfy(component ->
                        assertThat(component.findValuesAsText("outcome")).containsOnlyOnce("shown"));
        JsonNode event = read("/audit?limit=1").at("/events/0");
        assertThat(event.get("action").asText()).isEqualTo("visitor.traced");
        assertThat(event.get("target").asText()).isEqualTo(FakeSite.VISITOR);
        assertThat(event.get("detail").asText()).isEqualTo("/home");
    }

    @Test
    void traceOfAnUnknownVisitorIsThatOfAVisitorWithoutConsent() throws IOException {
        JsonNode trace = read("/visitors/" + "f".repeat(32) + "/trace?page=home");

        assertThat(trace.get("known").asBoolean()).isFalse();
        assertThat(trace.at("/situation/asOf").isNull()).isTrue();
        assertThat(trace.at("/situation/consent")).isEmpty();
    }

    @Test
    void editorSeesNoVisitor() {
        assertThat(server.get("/api/v1/visitors/" + FakeSite.VISITOR + "/trace?page=home")
                        .as("editor")
                        .send()
                        .statusCode())
                .isEqualTo(403);
    }
}
