package org.openpersonalization.web.admin.experiment.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpersonalization.experiment.draft.ExperimentDraft;
import org.openpersonalization.experiment.draft.GoalDraft;
import org.openpersonalization.experiment.draft.GoalKind;
import org.openpersonalization.experiment.phase.Method;
import org.openpersonalization.goal.Measure;
import org.openpersonalization.service.experiment.FakeExperiments;
import org.openpersonalization.web.http.Refusal;
import org.openpersonalization.web.route.ApiJson;

class DraftJsonTest {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    private static ExperimentDraft draft() {
        ExperimentDraft d = new FakeExperiments(NOON).draft("hero-test", "hero");
        return new ExperimentDraft(
                d.about(),
                d.component(),
                d.variations(),
                new ExperimentDraft.People(
                        Optional.of("german"), 0.5, Optional.of(new ExperimentDraft.Part("home", 0, 0.5))),
                d.goals(),
                new ExperimentDraft.Dates(Optional.of(NOON), Optional.of(NOON.plusSeconds(60)), 3, 4),
                new ExperimentDraft.Reading(
                        Method.Mode.PLANNED,
                        0.1,
                        OptionalLong.of(7),
                        0.01,
                        true,
                        d.reading().segments(),
                        OptionalDouble.of(0.2)));
    }

    @Test
    void draftIsTheSameAfterItWasSentAndTaken() throws Refusal {
        ObjectNode sent = ApiJson.mapper().valueToTree(draft());

        assertThat(ApiJson.read(sent, ExperimentDraft.class)).isEqualTo(draft());
        assertThat(sent.get("mode").asText()).isEqualTo("planned");
        assertThat(sent.get("end").asText()).isEqualTo("2026-11-25T12:01:00Z");
    }

    @ParameterizedTest
    @EnumSource(GoalKind.class)
    void goalIsTheSameAfterItWasSentAndTaken(GoalKind kind) throws Refusal {
        boolean isMeasured = kind == GoalKind.SCROLL || kind == GoalKind.READ;
        GoalDraft goal = new GoalDraft(
                "g",
                "G",
                "words",
                new GoalDraft.Wanted(
                        kind, "x", isMeasured ? 30 : 0, kind == GoalKind.RETURN ? Duration.ofHours(1) : Duration.ZERO),
                Measure.VALUE_EACH,
                OptionalInt.of(5),
                Duration.ofDays(3),
                true,
                true);
        ObjectNode sent = ApiJson.mapper().valueToTree(goal);

        assertThat(ApiJson.read(sent, GoalDraft.class)).isEqualTo(goal);
        assertThat(sent.get("measure").asText()).isEqualTo("value-each");
    }

    @Test
    void bodyWithNothingInItIsADraftWithNothingInIt() throws Exception {
        ObjectNode sent = (ObjectNode) new ObjectMapper()
                .readTree("{\"name\": \"a\", \"variations\": [null], \"secondaries\": [null], \"guardrails\": [null]}");

        ExperimentDraft draft = (ExperimentDraft) ApiJson.read(sent, ExperimentDraft.class);

        assertThat(draft.variations()).isEmpty();
        assertThat(draft.goals().all()).containsExactly("");
        assertThat(draft.reading().mode()).isEqualTo(Method.Mode.ALWAYS_VALID);
    }

    @ParameterizedTest
    @CsvSource({
        "coverage, 1e999",
        "coverage, '\"\"'",
        "start, '\"\"'",
        "margin, -1e999",
        "expectedRate, 1e999",
        "start, '\"+1000000000-12-31T23:59:59Z\"'",
        "end, '\"1969-12-31T23:59:59Z\"'",
        "namespace, '{\"name\": \"home\", \"from\": 0, \"to\": 1e999}'",
        "variations, '[{\"variant\": \"default\", \"weight\": 1e999}]'",
        "guardrails, '[{\"goal\": \"bounce\", \"tolerance\": 1e999, \"stops\": true}]'"
    })
    void numberOrDateBeyondAllMeasureOrWithoutAValueIsRefused(String field, String value) throws Exception {
        ObjectNode sent =
                (ObjectNode) new ObjectMapper().readTree("{\"name\": \"a\", \"" + field + "\": " + value + "}");

        assertThatThrownBy(() -> ApiJson.read(sent, ExperimentDraft.class)).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"least", "cap", "windowMinutes", "afterMinutes"})
    void goalWithAnEmptyTextAsNumberIsRefused(String field) throws Exception {
        ObjectNode sent = (ObjectNode) new ObjectMapper().readTree("{\"name\": \"a\", \"" + field + "\": \"\"}");

        assertThatThrownBy(() -> ApiJson.read(sent, GoalDraft.class)).isInstanceOf(Refusal.class);
    }

    @Test
    void goalOfNoKindIsRefused() throws Exception {
        ObjectNode sent = (ObjectNode) new ObjectMapper().readTree("{\"name\": \"a\", \"kind\": null}");

        assertThatThrownBy(() -> ApiJson.read(sent, GoalDraft.class))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("what a visitor must do");
    }
}
