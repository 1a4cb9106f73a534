package org.openpersonalization.magnolia.runtime;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import javax.jcr.RepositoryException;
import org.openpersonalization.experiment.draft.ExperimentDraft;
import org.openpersonalization.experiment.draft.ExperimentRules;
import org.openpersonalization.experiment.draft.GoalDraft;
import org.openpersonalization.experiment.phase.RunningExperiments;
import org.openpersonalization.experiment.phase.Standing;
import org.openpersonalization.magnolia.audit.DefinitionAudit;
import org.openpersonalization.magnolia.content.Definitions;
import org.openpersonalization.magnolia.experiment.ContentDrafts;
import org.openpersonalization.magnolia.experiment.DraftWatch;
import org.openpersonalization.magnolia.experiment.PagePromotion;
import org.openpersonalization.service.experiment.ExperimentService;
import org.openpersonalization.service.experiment.ExperimentServices;
import org.openpersonalization.service.experiment.GoalService;
import org.openpersonalization.service.experiment.GuardrailCheck;
import org.openpersonalization.service.experiment.change.ExperimentActions;
import org.openpersonalization.service.experiment.change.ExperimentChanges;
import org.openpersonalization.service.experiment.change.PromotionActions;
import org.openpersonalization.service.experiment.overview.ExperimentReader;
import org.openpersonalization.service.experiment.overview.ProgrammeService;
import org.openpersonalization.service.experiment.overview.ReportService;
import org.openpersonalization.service.job.Job;
import org.openpersonalization.service.privacy.audit.Audit;
import org.openpersonalization.service.privacy.audit.ChangeAudit;
import org.openpersonalization.service.privacy.audit.ValueChange;
import org.openpersonalization.service.report.CountedProgramme;
import org.openpersonalization.service.report.CountedReports;
import org.openpersonalization.service.report.Programme;
import org.openpersonalization.service.report.SiteReadiness;
import org.openpersonalization.service.visitor.SignalArrivals;
import org.openpersonalization.web.admin.AdminServices;
import org.openpersonalization.web.admin.audit.AuditedForm;
import org.openpersonalization.web.route.ApiJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The services of experiments, the watch on changes by editors, and the check of guardrails. */
final class ExperimentRuntime implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ExperimentRuntime.class);
    private static final Duration GUARDRAIL_PAUSE = Duration.ofMinutes(1);
    private static final String CHANGED = "experiment.changed";

    private final Foundation base;
    private final Definitions definitions;
    private final ContentDrafts drafts;
    private final CountedReports results;
    private final ExperimentService experiments;
    private final Programme programme;
    private Optional<DraftWatch> watch = Optional.empty();
    private Optional<DefinitionAudit> audit = Optional.empty();

    ExperimentRuntime(Foundation base, Site site) {
        this.base = base;
        this.definitions = site.definitions();
        this.drafts = new ContentDrafts(definitions);
        this.results = new CountedReports(base.store()::counts, base.clock());
        ExperimentRules rules = base.settings().experiments().rules();
        SiteReadiness readiness = readiness(rules);
        this.experiments = new ExperimentService(new ExperimentServices(
                base.store()::experiments,
                phase -> base.store().models().newest(phase),
                drafts,
                new PagePromotion(site.components()::mapping),
                results,
                rules,
                readiness,
                base.clock()));
        this.programme = programme(readiness);
    }

    private SiteReadiness readiness(ExperimentRules rules) {
        Function<String, Optional<String>> titles = component ->
                drafts.component(component).map(located -> located.place().title());
        return new SiteReadiness(
                new SiteReadiness.Sources(
                        now -> SignalArrivals.of(base.store(), now), this::standing, base.store()::counts, titles),
                rules.readinessBlocks(),
                base.clock());
    }

    private CountedProgramme programme(SiteReadiness readiness) {
        return new CountedProgramme(
                new CountedProgramme.Sources(
                        this::standing,
                        base.store()::counts,
                        component -> drafts.component(component).isPresent(),
                        this::isRule,
                        readiness),
                base.clock());
    }

    private Standing standing() {
        return base.store().experiments().standing();
    }

    private boolean isRule(String component, String variant) {
        return drafts.component(component).stream()
                .flatMap(located -> located.component().variants().stream())
                .anyMatch(each -> each.name().equals(variant) && each.audience().isPresent());
    }

    /** The use cases of the admin app. */
    AdminServices.Experiments services() {
        Audit audit = base.audit();
        ChangeAudit<ExperimentDraft> plans =
                new ChangeAudit<>(audit, ValueChange.EXPERIMENT, new AuditedForm<>(new TypeReference<>() {}));
        ChangeAudit<GoalDraft> goals =
                new ChangeAudit<>(audit, ValueChange.GOAL, new AuditedForm<>(new TypeReference<>() {}));
        return new AdminServices.Experiments(
                new ExperimentReader(experiments),
                new AdminServices.Changes(
                        new ExperimentChanges(experiments, plans),
                        new ExperimentActions(experiments, audit),
                        new PromotionActions(experiments, audit),
                        new GoalService(experiments, goals)),
                new ReportService(experiments, audit),
                new ProgrammeService(programme, experiments.services(), audit));
    }

    /** The experiments in force. */
    RunningExperiments inForce() {
        return experiments.inForce();
    }

    /** Follows editors who change definitions in the CMS's own apps. */
    void followEditors() {
        try {
            watch = Optional.of(new DraftWatch(experiments, definitions, this::note, base.clock()));
            audit = Optional.of(new DefinitionAudit(definitions, base.audit(), this::isRunning, base.jobs()));
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
        Audit trail = base.audit();
        trail.note(actor, CHANGED, experiment, "in the CMS");
        trail.noteBefore(actor, CHANGED, experiment, replaced.map(ApiJson::text).orElse(""));
    }

    /** Starts the check of guardrails, once a minute. */
    void watchGuardrails() {
        GuardrailCheck guardrails = new GuardrailCheck(
                base.store()::experiments,
                results,
                event -> base.store().privacy().audit().add(event),
                base.clock());
        Job job = new Job(
                "guardrails",
                ExperimentRuntime.class,
                "Guardrails could not be watched, trying again in a minute",
                guardrails::look);
        base.jobs().every(job, GUARDRAIL_PAUSE, GUARDRAIL_PAUSE);
    }

    @Override
    public void close() {
        watch.ifPresent(DraftWatch::close);
        audit.ifPresent(DefinitionAudit::close);
    }
}
