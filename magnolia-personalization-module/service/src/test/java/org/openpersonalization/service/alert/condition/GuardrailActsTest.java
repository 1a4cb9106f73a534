package org.openpersonalization.service.alert.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openpersonalization.experiment.phase.Plan;
import org.openpersonalization.message.Message;
import org.openpersonalization.report.Plans;
import org.openpersonalization.report.reading.ReportCode;
import org.openpersonalization.service.alert.AlertFinding;
import org.openpersonalization.service.alert.AlertKind;
import org.openpersonalization.service.experiment.ExperimentStore;
import org.openpersonalization.service.experiment.FakeExperimentStore;
import org.openpersonalization.service.experiment.GuardrailCheck;
import org.openpersonalization.service.message.MessageCatalogue;
import org.openpersonalization.service.message.StoredMessage;
import org.openpersonalization.service.privacy.audit.AuditEvent;
import org.openpersonalization.service.privacy.audit.NoteCode;

@DisplayName("Acts of guardrails")
class GuardrailActsTest {

    private static final Message WORSE = Message.of(ReportCode.WORSE)
            .variant("variant", "policy")
            .variant("control", "rules")
            .title("goal", "Clicks")
            .form("interval", "none");
    private static final Message HARMED = Message.of(ReportCode.BROKEN);

    private final FakeExperimentStore store = new FakeExperimentStore();
    private final Plan plan = Plans.comparing("bold", "calm").phase().plan();
    private Instant now = Plans.SINCE.plus(Duration.ofDays(10));
    private final GuardrailActs acts = new GuardrailActs(() -> store, () -> now);

    private ExperimentStore.By ada() {
        return new ExperimentStore.By("ada", "", now);
    }

    private ExperimentStore.By guardrail(Message harm) {
        StoredMessage reason = StoredMessage.of(NoteCode.HARM.message().sentences("harms", List.of(harm)));
        return new ExperimentStore.By(GuardrailCheck.ACTOR, reason.written(AuditEvent.MAX_DETAIL), now);
    }

    private String name() {
        return plan.about().name();
    }

    private List<AlertKind> kinds() {
        return acts.look().found().stream().map(AlertFinding::kind).toList();
    }

    @Test
    void usersActsRaiseNothing() {
        store.begin(plan, ada());
        store.begin(plan, ada());
        store.stop(name(), ada());

        assertThat(kinds()).isEmpty();
    }

    @Test
    void removedVariantIsToldUntilAUserActs() {
        store.begin(plan, ada());
        store.begin(plan, guardrail(HARMED));
        assertThat(kinds()).containsExactly(AlertKind.GUARDRAIL_HARMED);

        store.pause(name(), ada());
        assertThat(kinds()).isEmpty();
    }

    @Test
    void stoppedExperimentIsToldWithItsHarmForThirtyDays() {
        store.begin(plan, ada());
        store.stop(name(), guardrail(HARMED));

        assertThat(acts.look().found()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(AlertKind.EXPERIMENT_STOPPED);
            assertThat(finding.link()).isEqualTo("experiments/" + name());
            assertThat(MessageCatalogue.english().text(finding.message()))
                    .contains(plan.about().title())
                    .endsWith(MessageCatalogue.english().text(HARMED));
        });
        now = now.plus(Duration.ofDays(31));
        assertThat(kinds()).isEmpty();
    }

    @Test
    void policyThatIsWorseIsToldAsSuch() {
        store.begin(plan, ada());
        store.stop(name(), guardrail(WORSE));

        assertThat(kinds()).containsExactly(AlertKind.POLICY_STOPPED);
    }

    @Test
    void endByTheCalendarIsNone() {
        store.begin(plan, ada());
        store.stop(name(), new ExperimentStore.By("calendar", "over", now));

        assertThat(kinds()).isEmpty();
    }
}
