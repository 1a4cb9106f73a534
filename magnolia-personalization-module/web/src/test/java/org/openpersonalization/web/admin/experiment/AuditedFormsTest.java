package org.openpersonalization.web.admin.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openpersonalization.experiment.draft.ExperimentDraft;
import org.openpersonalization.experiment.draft.GoalDraft;
import org.openpersonalization.experiment.draft.GoalKind;
import org.openpersonalization.experiment.phase.Method;
import org.openpersonalization.experiment.phase.Plan;
import org.openpersonalization.goal.Measure;
import org.openpersonalization.service.audience.AudienceRepository;
import org.openpersonalization.web.route.ApiJson;

/** A golden file of the values in the audit trail, from which changes are undone. Lines may be added and never change. */
@DisplayName("Former values in the audit trail")
class AuditedFormsTest {

    /** Lines of the golden file from before drafts had an allocation that learns. */
    private static final int BEFORE_LEARNING = 2;

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    private static ExperimentDraft draft(boolean isFull) {
        return new ExperimentDraft(
                new Plan.About("hero-test", "Hero „1“", isFull ? "It sells." : "", isFull ? "Ada" : ""),
                "3f0c1de2",
                List.of(new ExperimentDraft.Share("default", 0.5), new ExperimentDraft.Share("spring", 0.5)),
                isFull
                        ? new ExperimentDraft.People(
                                Optional.of("german"), 0.5, Optional.of(new ExperimentDraft.Part("home", 0, 0.5)))
                        : new ExperimentDraft.People(Optional.empty(), 1, Optional.empty()),
                new ExperimentDraft.Aims(
                        "order",
                        isFull ? List.of("read") : List.of(),
                        isFull ? List.of(new ExperimentDraft.Guard("bounce", 0.02, true)) : List.of()),
                new ExperimentDraft.Dates(
                        isFull ? Optional.of(NOON) : Optional.empty(),
                        isFull ? Optional.of(NOON.plusSeconds(60)) : Optional.empty(),
                        isFull ? 3 : 0,
                        2),
                new ExperimentDraft.Reading(
                        isFull ? Method.Mode.PLANNED : Method.Mode.ALWAYS_VALID,
                        0.1,
                        isFull ? OptionalLong.of(7_000_000_000L) : OptionalLong.empty(),
                        0.01,
                        isFull,
                        isFull ? List.of("alps") : List.of(),
                        isFull ? OptionalDouble.of(0.2) : OptionalDouble.empty()));
    }

    private static GoalDraft goal(GoalKind kind, String subject, int least, Duration after, OptionalInt cap) {
        return new GoalDraft(
                "g",
                "Goal „g“",
                "words",
                new GoalDraft.Wanted(kind, subject, least, after),
                Measure.VALUE_EACH,
                cap,
                Duration.ofDays(3),
                true,
                false);
    }

    @Test
    void experimentIsWrittenAndReadAsInTheGoldenFile() throws IOException {
        List<ExperimentDraft> drafts = List.of(draft(false), draft(true), learning(draft(true)));
        List<String> golden = golden("audited-experiments.txt");
        List<String> written = golden.subList(BEFORE_LEARNING, golden.size());

        assertThat(drafts.stream().map(ApiJson::text)).containsExactlyElementsOf(written);
        for (int i = 0; i < drafts.size(); i++) {
            assertThat(ApiJson.mapper().readValue(written.get(i), ExperimentDraft.class))
                    .isEqualTo(drafts.get(i));
        }
        for (int i = 0; i < BEFORE_LEARNING; i++) {
            assertThat(ApiJson.mapper().readValue(golden.get(i), ExperimentDraft.class))
                    .as("a form of an earlier version")
                    .isEqualTo(drafts.get(i));
        }
    }

    private static ExperimentDraft learning(ExperimentDraft draft) {
        return new ExperimentDraft(
                draft.about(),
                draft.component(),
                draft.variations(),
                draft.people(),
                draft.goals(),
                draft.dates(),
                draft.reading(),
                Optional.of(new ExperimentDraft.Learning(0.2, 0.03, 0.01, 7, List.of("climbing"))));
    }

    @Test
    void goalIsWrittenAndReadAsInTheGoldenFile() throws IOException {
        List<GoalDraft> goals = List.of(
                goal(GoalKind.READ, "/guide", 30, Duration.ZERO, OptionalInt.of(5)),
                goal(GoalKind.RETURN, "", 0, Duration.ofHours(1), OptionalInt.empty()));
        List<String> golden = golden("audited-goals.txt");

        for (int i = 0; i < goals.size(); i++) {
            assertThat(ApiJson.mapper().readTree(ApiJson.text(goals.get(i))))
                    .isEqualTo(ApiJson.mapper().readTree(golden.get(i)));
            assertThat(ApiJson.mapper().readValue(golden.get(i), GoalDraft.class))
                    .isEqualTo(goals.get(i));
        }
    }

    @Test
    void audienceIsWrittenAndReadAsInTheGoldenFile() throws IOException {
        AudienceRepository.Entry audience =
                new AudienceRepository.Entry("alps", "Alps", "", "{\"context.country\": \"CH\"}\n");
        String golden = golden("audited-audiences.txt").get(0);

        assertThat(ApiJson.text(audience)).isEqualTo(golden);
        assertThat(ApiJson.mapper().readValue(golden, AudienceRepository.Entry.class))
                .isEqualTo(audience);
    }

    private static List<String> golden(String file) throws IOException {
        try (InputStream in = AuditedFormsTest.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
