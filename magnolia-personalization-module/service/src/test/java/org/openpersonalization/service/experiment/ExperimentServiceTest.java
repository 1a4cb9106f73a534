package org.openpersonalization.service.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.openpersonalization.experiment.draft.ExperimentDraft;
import org.openpersonalization.experiment.draft.GoalDraft;
import org.openpersonalization.experiment.draft.GoalKind;
import org.openpersonalization.experiment.draft.Problem;
import org.openpersonalization.experiment.phase.Act;
import org.openpersonalization.experiment.phase.Method;
import org.openpersonalization.experiment.phase.Phase;
import org.openpersonalization.experiment.phase.Plan;
import org.openpersonalization.experiment.phase.Standing;
import org.openpersonalization.experiment.phase.Variation;
import org.openpersonalization.message.Message;
import org.openpersonalization.report.Readiness;
import org.openpersonalization.report.reading.ReportCode;
import org.openpersonalization.service.Conflict;
import org.openpersonalization.service.Invalid;
import org.openpersonalization.service.message.StoredMessage;
import org.openpersonalization.service.report.ExperimentReports;
import org.openpersonalization.statistics.sample.Cap;

class ExperimentServiceTest {

    private static final Message HARM = Message.of(ReportCode.NEXT_STOP_HARM);

    private static final Message REFUSAL = Message.of(ReportCode.HOPELESS)
            .count("weeks", 90)
            .form("time", "weeks")
            .count("mostWeeks", 26);

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    private final FakeExperiments experiments = new FakeExperiments(NOON);
    private final ExperimentService service = experiments.service(() -> experiments.store, false);
    private final List<String> trail = new ArrayList<>();

    private AuditedAct order() {
        return new AuditedAct(experiments.by("ada"), () -> trail.add("noted"));
    }

    private Phase started(ExperimentDraft draft) {
        experiments.content.save(draft);
        return service.start(draft.name(), order());
    }

    private int phases() {
        return experiments.store.phases("hero-test").size();
    }

    private Standing.State state() {
        return experiments
                .store
                .standing()
                .experiment("hero-test")
                .orElseThrow()
                .state();
    }

    private ExperimentDraft draft() {
        return experiments.draft("hero-test", "hero");
    }

    private ExperimentDraft weighted(double control) {
        return with(
                draft().about(),
                List.of(
                        new ExperimentDraft.Share("default", control),
                        new ExperimentDraft.Share("spring", 1 - control)));
    }

    private ExperimentDraft with(Plan.About about, List<ExperimentDraft.Share> shares) {
        ExperimentDraft d = draft();
        return new ExperimentDraft(about, d.component(), shares, d.people(), d.goals(), d.dates(), d.reading());
    }

    /** A draft without the variant spring. */
    private ExperimentDraft without(ExperimentDraft draft) {
        List<ExperimentDraft.Share> left = draft.variations().stream()
                .filter(each -> !each.variant().equals("spring"))
                .toList();
        double sum = left.stream().mapToDouble(ExperimentDraft.Share::weight).sum();
        return with(
                draft.about(),
                left.stream()
                        .map(each -> new ExperimentDraft.Share(each.variant(), each.weight() / sum))
                        .toList());
    }

    private ExperimentDraft three() {
        return with(
                draft().about(),
                List.of(
                        new ExperimentDraft.Share("default", 0.5),
                        new ExperimentDraft.Share("spring", 0.25),
                        new ExperimentDraft.Share("evening", 0.25)));
    }

    private ExperimentDraft titled(String title) {
        return with(new Plan.About("hero-test", title, "h", "o"), draft().variations());
    }

    @Test
    void startedExperimentIsWhatItsDraftSays() {
        Phase phase = started(draft());

        assertThat(phase.number()).isEqualTo(1);
        assertThat(phase.plan().method().plannedVisitors()).isEqualTo(9_000);
        assertThat(phase.plan().population().audience().condition()).containsEntry("context.language", "de");
        assertThat(trail).containsExactly("noted");
    }

    @Test
    void draftWithErrorsDoesNotStartAndIsNotNoted() {
        experiments.content.save(without(weighted(0.4)));

        assertThatThrownBy(() -> service.start("hero-test", order()))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("at least one variant");
        assertThat(trail).isEmpty();
        assertThat(phases()).isZero();
    }

    @Test
    void hopelessExperimentDoesNotStart() {
        experiments.results.refusal = REFUSAL;

        assertThatThrownBy(() -> started(draft())).hasMessageContaining("This test needs about 90 weeks");
    }

    @Test
    void hopelessExperimentStartsWhenSomebodyWantsIt() {
        experiments.results.refusal = REFUSAL;
        ExperimentDraft d = draft();
        ExperimentDraft.Reading wanted = new ExperimentDraft.Reading(
                Method.Mode.ALWAYS_VALID, 0.1, OptionalLong.empty(), 0, true, List.of(), OptionalDouble.empty());

        Phase phase = started(new ExperimentDraft(
                d.about(), d.component(), d.variations(), d.people(), d.goals(), d.dates(), wanted));

        assertThat(phase.plan().method().isHopelessAccepted()).isTrue();
    }

    @Test
    void secondExperimentOnTheComponentDoesNotStart() {
        started(draft());

        assertThatThrownBy(() -> started(experiments.draft("other", "hero")))
                .hasMessageContaining("The test hero-test");
        assertThat(started(experiments.draft("elsewhere", "next")).number()).isEqualTo(1);
    }

    @Test
    void whatIsNotReadyIsSaidAndBlocksWhereTheSiteSaysSo() {
        experiments.readiness.add(new Readiness.Item(
                "signals",
                false,
                true,
                Message.of(ReportCode.MISSING_SIGNALS).count("kinds", 0).count("least", 5)));
        experiments.content.save(draft());

        assertThatThrownBy(
                        () -> experiments.service(() -> experiments.store, true).start("hero-test", order()))
                .hasMessageContaining("No behavioural signals arrived");
        assertThat(service.check(draft(), experiments.store.standing()).problems())
                .extracting(Problem::code)
                .containsExactly("not-ready-yet");
        assertThat(service.start("hero-test", order()).number()).isEqualTo(1);
    }

    @Test
    void changeOfARunningExperimentBeginsAnotherPhase() {
        Phase first = started(draft());
        experiments.sleep(Duration.ofDays(1));

        Optional<Phase> begun = service.save(weighted(0.25), order());

        assertThat(begun).get().extracting(Phase::number).isEqualTo(2);
        assertThat(begun.orElseThrow().key()).isNotEqualTo(first.key());
        assertThat(begun.orElseThrow().plan().method().plannedVisitors()).isEqualTo(9_000);
        assertThat(experiments.content.experiments().get(0)).isEqualTo(weighted(0.25));
    }

    @Test
    void changeOfWordsBeginsNothing() {
        started(draft());

        assertThat(service.save(titled("Another title"), order())).isEmpty();
        assertThat(experiments.content.experiments().get(0).about().title()).isEqualTo("Another title");
        assertThat(phases()).isEqualTo(1);
    }

    @Test
    void changeThatIsWrongIsNotKeptWhileItRuns() {
        started(draft());

        assertThatThrownBy(() -> service.save(without(draft()), order())).isInstanceOf(Conflict.class);
        assertThat(experiments.content.experiments()).containsExactly(draft());
        assertThat(trail).hasSize(1);
    }

    @Test
    void draftMayBeKeptWithErrorsBeforeTheStartButNeedsAName() {
        assertThat(service.save(without(draft()), order())).isEmpty();
        assertThatThrownBy(() -> service.save(experiments.draft("No Name", "hero"), order()))
                .isInstanceOf(Invalid.class);
        assertThat(experiments.content.experiments()).hasSize(1);
    }

    @Test
    void audienceThatChangedMeanwhileIsTakenInOnlyWithAChange() {
        started(draft());
        experiments.content.save(new GoalDraft(
                "order",
                "Order",
                "",
                FakeContent.goal("order", GoalKind.CONVERSION).deed(),
                FakeContent.goal("order", GoalKind.CONVERSION).measure(),
                OptionalInt.of(5),
                Duration.ofDays(1),
                false,
                false));

        Plan running = experiments.store.phases("hero-test").get(0).plan();
        assertThat(running.goals().primary().window()).isEqualTo(Duration.ofDays(7));
        service.save(weighted(0.4), order());
        assertThat(experiments
                        .store
                        .phases("hero-test")
                        .get(0)
                        .plan()
                        .goals()
                        .primary()
                        .cap())
                .isEqualTo(new Cap(5));
    }

    @Test
    void changeByAnotherWayIsFollowedWhenItIsRight() {
        started(draft());
        assertThat(service.follow("hero-test", order())).isEmpty();
        assertThat(phases()).isEqualTo(1);

        experiments.content.save(weighted(0.25));
        assertThat(service.follow("hero-test", order())).isEmpty();
        assertThat(phases()).isEqualTo(2);

        experiments.content.save(without(draft()));
        assertThat(service.follow("hero-test", order())).isNotEmpty();
        assertThat(phases()).isEqualTo(2);
        assertThat(service.follow("nobody", order())).isEmpty();
    }

    @Test
    void pausedExperimentGoesOnOrBeginsAnewWhenItWasChanged() {
        started(draft());
        service.pause("hero-test", order());
        assertThat(state()).isEqualTo(Standing.State.PAUSED);
        assertThat(service.save(draft(), order())).isEmpty();
        service.resume("hero-test", order());
        assertThat(phases()).isEqualTo(1);

        service.pause("hero-test", order());
        assertThat(service.save(weighted(0.4), order())).isEmpty();
        assertThat(phases()).isEqualTo(1);
        service.resume("hero-test", order());

        assertThat(phases()).isEqualTo(2);
        assertThat(state()).isEqualTo(Standing.State.RUNNING);
    }

    @Test
    void whatCannotBeDoneIsRefused() {
        experiments.content.save(draft());
        assertThatThrownBy(() -> service.pause("hero-test", order())).hasMessageContaining("does not run");
        assertThatThrownBy(() -> service.resume("hero-test", order())).hasMessageContaining("not paused");
        assertThatThrownBy(() -> service.stop("hero-test", order())).hasMessageContaining("never started");
        assertThatThrownBy(() -> service.start("nobody", order())).hasMessageContaining("no such");

        service.start("hero-test", order());
        assertThatThrownBy(() -> service.start("hero-test", order())).hasMessageContaining("runs already");
        assertThatThrownBy(() -> service.remove("hero-test", () -> {})).hasMessageContaining("cannot be removed");
        service.pause("hero-test", order());
        assertThatThrownBy(() -> service.start("hero-test", order())).hasMessageContaining("paused");
        service.stop("hero-test", order());
        assertThatThrownBy(() -> service.stop("hero-test", order())).hasMessageContaining("over already");
        assertThat(trail).hasSize(3);
    }

    @Test
    void experimentThatIsOverStartsAgainInAnotherPhase() {
        started(draft());
        service.stop("hero-test", order());

        assertThat(service.start("hero-test", order()).number()).isEqualTo(2);
    }

    @Test
    void experimentIsKnownWhenItsDraftIsGone() {
        started(draft());
        experiments.content.removeExperiment("hero-test");

        assertThat(service.drafts(experiments.store.standing()))
                .singleElement()
                .satisfies(draft -> assertThat(draft.variations()).hasSize(2));
    }

    private GuardrailCheck watch() {
        return new GuardrailCheck(
                () -> experiments.store,
                experiments.results,
                event -> trail.add(event.actor() + " " + event.action() + " " + event.target()),
                experiments::now);
    }

    private static ExperimentReports.Harm harm() {
        return new ExperimentReports.Harm("spring", HARM);
    }

    @Test
    void onlyVariantThatDoesHarmEndsTheExperiment() {
        started(draft());
        experiments.results.harms = List.of(harm());

        watch().look();

        assertThat(state()).isEqualTo(Standing.State.STOPPED);
        assertThat(experiments.store.acts("hero-test").get(0)).satisfies(act -> {
            assertThat(act.actor()).isEqualTo("guardrail");
            assertThat(act.kind()).isEqualTo(Act.Kind.STOP);
            assertThat(StoredMessage.read(act.reason()).orElseThrow().message().parameters())
                    .containsEntry("harms", List.of(HARM.key()).toString());
        });
        assertThat(trail).last().isEqualTo("guardrail experiment.stopped hero-test");
    }

    @Test
    void variantThatDoesHarmAmongOthersIsTakenOutAndStaysOut() {
        ExperimentDraft three = three();
        started(three);
        experiments.results.harms = List.of(harm());

        watch().look();

        Phase cut = experiments.store.phases("hero-test").get(0);
        assertThat(cut.number()).isEqualTo(2);
        assertThat(cut.plan().variations()).extracting(Variation::variant).containsExactly("default", "evening");
        assertThatThrownBy(() -> service.save(three, order())).hasMessageContaining("harmed a guardrail");
        assertThat(service.follow("hero-test", order()))
                .extracting(Problem::code)
                .contains("variant-did-harm");
        assertThat(service.save(without(three), order())).isEmpty();
        assertThat(trail).contains("guardrail experiment.variant-stopped hero-test");
    }

    @Test
    void pausingDoesNotBringBackWhatDidHarm() {
        started(three());
        experiments.results.harms = List.of(harm());
        watch().look();
        service.pause("hero-test", order());

        assertThatThrownBy(() -> service.resume("hero-test", order())).hasMessageContaining("harmed a guardrail");

        assertThat(phases()).isEqualTo(2);
        assertThat(state()).isEqualTo(Standing.State.PAUSED);
    }

    @Test
    void whatDidHarmStaysOutWhenFurtherChangesFollow() {
        started(three());
        experiments.results.harms = List.of(harm());
        watch().look();
        service.save(
                with(
                        draft().about(),
                        List.of(new ExperimentDraft.Share("default", 0.4), new ExperimentDraft.Share("evening", 0.6))),
                order());
        assertThat(phases()).isEqualTo(3);

        assertThatThrownBy(() -> service.save(three(), order())).hasMessageContaining("harmed a guardrail");
    }

    @Test
    void whatDidHarmMayBeTriedAgainInAnotherExperimentOfTheName() {
        started(three());
        experiments.results.harms = List.of(harm());
        watch().look();
        service.stop("hero-test", order());

        service.start("hero-test", order());

        assertThat(service.save(titled("Another title"), order())).isPresent();
    }

    @Test
    void whatDoesNoHarmOrIsPausedIsLeftAlone() {
        started(draft());
        watch().look();
        assertThat(state()).isEqualTo(Standing.State.RUNNING);

        service.pause("hero-test", order());
        experiments.results.harms = List.of(harm());
        watch().look();

        assertThat(state()).isEqualTo(Standing.State.PAUSED);
    }
}
