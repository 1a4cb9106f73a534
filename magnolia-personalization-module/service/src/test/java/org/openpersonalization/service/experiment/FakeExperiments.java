package org.openpersonalization.service.experiment;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.openpersonalization.experiment.draft.ExperimentDraft;
import org.openpersonalization.experiment.draft.ExperimentRules;
import org.openpersonalization.experiment.draft.GoalKind;
import org.openpersonalization.experiment.phase.Method;
import org.openpersonalization.experiment.phase.Plan;
import org.openpersonalization.report.Readiness;

/** The experiment services on a site in memory: a draft, one that runs, and one that is over. */
public final class FakeExperiments {

    public final FakeContent content = new FakeContent();
    public final FakeExperimentStore store = new FakeExperimentStore();
    public final FakeResults results = new FakeResults();
    public final FakePromotion promotion = new FakePromotion();
    public final List<Readiness.Item> readiness = new ArrayList<>();
    private final Instant[] now;

    public FakeExperiments(Instant now) {
        this.now = new Instant[] {now};
    }

    /** With one experiment of each kind; the one that is over was promoted. */
    public static FakeExperiments furnished(Instant now) {
        FakeExperiments experiments = new FakeExperiments(now);
        experiments.content.save(experiments.draft("draft", "next"));
        experiments.run(experiments.draft("running", "hero"));
        experiments.run(experiments.draft("over", "hero"));
        experiments.store.stop("over", experiments.by("ada"));
        experiments.promotion.wasTaken(new PageEditor.Step("hero", "spring", Optional.empty()));
        experiments.run(experiments.draft("paused", "hero"));
        experiments.store.pause("paused", experiments.by("ada"));
        experiments.content.save(FakeContent.goal("spare", GoalKind.FORM));
        return experiments;
    }

    private void run(ExperimentDraft draft) {
        content.save(draft);
        ExperimentService service = service(() -> store, false);
        ExperimentService.Checked checked = service.inspect(draft, store.standing());
        store.begin(service.plan(draft, checked, Optional.empty()).orElseThrow(), by("ada"));
    }

    public ExperimentStore.By by(String actor) {
        return new ExperimentStore.By(actor, "because", now[0]);
    }

    public AuditedAct order(String actor) {
        return new AuditedAct(by(actor), () -> {});
    }

    public void sleep(Duration time) {
        now[0] = now[0].plus(time);
    }

    public Instant now() {
        return now[0];
    }

    public ExperimentDraft draft(String name, String component) {
        return new ExperimentDraft(
                new Plan.About(name, "The test " + name, "Spring sells.", "Ada"),
                component,
                List.of(new ExperimentDraft.Share("default", 0.5), new ExperimentDraft.Share("spring", 0.5)),
                new ExperimentDraft.People(Optional.of("german"), 1, Optional.empty()),
                new ExperimentDraft.Aims(
                        "order", List.of("read"), List.of(new ExperimentDraft.Guard("bounce", 0.02, true))),
                new ExperimentDraft.Dates(Optional.empty(), Optional.of(now[0].plus(Duration.ofDays(28))), 0, 2),
                new ExperimentDraft.Reading(
                        Method.Mode.ALWAYS_VALID,
                        0.1,
                        OptionalLong.empty(),
                        0.01,
                        false,
                        List.of(),
                        OptionalDouble.empty()));
    }

    public ExperimentService service(Supplier<ExperimentStore> reached, boolean readinessBlocks) {
        return new ExperimentService(new ExperimentServices(
                reached,
                phase -> Optional.empty(),
                content,
                promotion,
                results,
                new ExperimentRules(26, readinessBlocks, "CHF"),
                () -> new Readiness(readiness),
                () -> now[0]));
    }

    /** Everything that requests could change, to be compared. */
    public Object state() {
        return List.of(content.state(), store.standing(), promotion.done);
    }
}
