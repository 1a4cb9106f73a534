package org.openpersonalization.magnolia.runtime;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import javax.jcr.RepositoryException;
import org.openpersonalization.experiment.draft.ExperimentDraft;
import org.openpersonalization.experiment.phase.Standing;
import org.openpersonalization.magnolia.audit.DefinitionAudit;
import org.openpersonalization.magnolia.content.Definitions;
import org.openpersonalization.magnolia.experiment.ContentDrafts;
import org.openpersonalization.magnolia.experiment.DraftWatch;
import org.openpersonalization.magnolia.settings.read.ExperimentSettings;
import org.openpersonalization.service.experiment.ExperimentService;
import org.openpersonalization.service.experiment.ExperimentServices;
import org.openpersonalization.service.experiment.GuardrailCheck;
import org.openpersonalization.service.experiment.PageEditor;
import org.openpersonalization.service.job.Job;
import org.openpersonalization.service.job.Jobs;
import org.openpersonalization.service.privacy.audit.Audit;
import org.openpersonalization.service.report.CountedProgramme;
import org.openpersonalization.service.report.CountedReports;
import org.openpersonalization.service.report.SiteReadiness;
import org.openpersonalization.service.visitor.SignalArrivals;
import org.openpersonalization.store.ReopeningProfileStore;
import org.openpersonalization.web.admin.AdminServices;
import org.openpersonalization.web.admin.experiment.view.ExperimentForm;
import org.openpersonalization.web.admin.route.AdminJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Composes the services of experiments, follows editors who change them elsewhere, and has guardrails watched. */
public final class ExperimentRuntime implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ExperimentRuntime.class);
    private static final Duration GUARDRAIL_PAUSE = Duration.ofMinutes(1);
    private static final String CHANGED = "experiment.changed";

    private final ReopeningProfileStore store;
    private final Content content;
    private final CountedReports results;
    private final AdminServices.Experiments experiments;
    private final Clock clock;
    private Optional<DraftWatch> watch = Optional.empty();
    private Optional<DefinitionAudit> audit = Optional.empty();

    /**
     * The CMS's part.
     *
     * @param definitions goals and experiments as editors wrote them
     * @param promotion changes pages
     */
    public record Content(Definitions definitions, PageEditor promotion) {}

    public ExperimentRuntime(ExperimentSettings settings, ReopeningProfileStore store, Content content, Clock clock) {
        this.store = store;
        this.content = content;
        this.clock = clock;
        this.results = new CountedReports(store::counts, clock);
        ContentDrafts drafts = new ContentDrafts(content.definitions());
        Function<String, Optional<String>> titles = component ->
                drafts.component(component).map(located -> located.place().title());
        SiteReadiness readiness = new SiteReadiness(
                new SiteReadiness.Sources(now -> SignalArrivals.of(store, now), this::standing, store::counts, titles),
                settings.readinessBlocks(),
                clock);
        ExperimentService service = new ExperimentService(new ExperimentServices(
                store::experiments,
                drafts,
                content.promotion(),
                results,
                new ExperimentServices.Rules(
                        settings.longestWeeks(), settings.readinessBlocks(), settings.currency(), readiness),
                clock));
        this.experiments = new AdminServices.Experiments(
                service,
                new CountedProgramme(
                        new CountedProgramme.Sources(
                                this::standing,
                                store::counts,
                                component -> drafts.component(component).isPresent(),
                                (component, variant) -> isRule(drafts, component, variant),
                                readiness),
                        clock));
    }

    private Standing standing() {
        return store.experiments().standing();
    }

    private static boolean isRule(ContentDrafts drafts, String component, String variant) {
        return drafts.component(component).stream()
                .flatMap(located -> located.component().variants().stream())
                .anyMatch(each -> each.name().equals(variant) && each.audience().isPresent());
    }

    public AdminServices.Experiments experiments() {
        return experiments;
    }

    /** Follows editors who change definitions in the CMS's own apps. */
    public void followEditors(Jobs jobs) {
        try {
            watch = Optional.of(new DraftWatch(experiments.service(), content.definitions(), this::note, clock));
            audit = Optional.of(new DefinitionAudit(
                    content.definitions(), new Audit(() -> store.privacy().audit(), clock), this::isRunning, jobs));
        } catch (RepositoryException | RuntimeException unavailable) {
            LOG.error("Changes of definitions in the CMS cannot be followed; use the admin app", unavailable);
        }
    }

    private boolean isRunning(String experiment) {
        return standing()
                .experiment(experiment)
                .filter(status -> status.state() == Standing.State.RUNNING)
                .isPresent();
    }

    private void note(String actor, String experiment, Optional<ExperimentDraft> replaced) {
        Audit trail = new Audit(() -> store.privacy().audit(), clock);
        trail.note(actor, CHANGED, experiment, "in the CMS");
        trail.noteBefore(
                actor,
                CHANGED,
                experiment,
                replaced.map(ExperimentForm::of).map(AdminJson::text).orElse(""));
    }

    /** Looks once a minute for what harms a guardrail. */
    public void watchGuardrails(Jobs jobs) {
        GuardrailCheck guardrails = new GuardrailCheck(
                store::experiments, results, event -> store.privacy().audit().add(event), clock);
        Job job = new Job(
                "guardrails",
                ExperimentRuntime.class,
                "Guardrails could not be watched, trying again in a minute",
                guardrails::look);
        jobs.every(job, GUARDRAIL_PAUSE, GUARDRAIL_PAUSE);
    }

    @Override
    public void close() {
        watch.ifPresent(DraftWatch::close);
        audit.ifPresent(DefinitionAudit::close);
    }
}
