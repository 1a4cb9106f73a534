package org.openpersonalization.magnolia;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import javax.jcr.RepositoryException;
import org.openpersonalization.magnolia.content.Definitions;
import org.openpersonalization.magnolia.experiment.ContentDrafts;
import org.openpersonalization.magnolia.experiment.DraftWatch;
import org.openpersonalization.store.ReopeningProfileStore;
import org.openpersonalization.web.admin.AdminServices;
import org.openpersonalization.web.admin.audit.Audit;
import org.openpersonalization.web.admin.experiment.Desk;
import org.openpersonalization.web.admin.experiment.ExperimentServices;
import org.openpersonalization.web.admin.experiment.GuardrailWatch;
import org.openpersonalization.web.admin.experiment.Located;
import org.openpersonalization.web.admin.experiment.Promotion;
import org.openpersonalization.web.admin.experiment.programme.CountedProgramme;
import org.openpersonalization.web.admin.experiment.programme.SiteReadiness;
import org.openpersonalization.web.admin.experiment.result.CountedResults;
import org.openpersonalization.web.admin.experiment.view.ExperimentSummary.Place;
import org.openpersonalization.web.admin.route.AdminUser;
import org.openpersonalization.web.job.Job;
import org.openpersonalization.web.job.JobThread;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts the rooms of experiments together, follows editors who change them elsewhere, and has guardrails watched. */
final class ExperimentRooms implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ExperimentRooms.class);
    private static final Duration GUARDRAIL_PAUSE = Duration.ofMinutes(1);
    private static final String CHANGED = "experiment.changed";

    private final ReopeningProfileStore store;
    private final Content content;
    private final CountedResults results;
    private final AdminServices.Experiments rooms;
    private final Clock clock;
    private final JobThread thread = new JobThread("personalization-guardrails");
    private Optional<DraftWatch> watch = Optional.empty();

    /**
     * The CMS's part.
     *
     * @param definitions what editors wrote
     * @param promotion changes pages
     */
    record Content(Definitions definitions, Promotion promotion) {}

    ExperimentRooms(ExperimentSettings settings, ReopeningProfileStore store, Content content, Clock clock) {
        this.store = store;
        this.content = content;
        this.clock = clock;
        this.results = new CountedResults(store::counts, clock);
        ContentDrafts drafts = new ContentDrafts(content.definitions());
        Function<String, Optional<Place>> places =
                component -> drafts.component(component).map(Located::place);
        SiteReadiness readiness = new SiteReadiness(
                new SiteReadiness.Sources(store, store::experiments, store::counts, places),
                settings.readinessBlocks(),
                clock);
        Desk desk = new Desk(new ExperimentServices(
                store::experiments,
                drafts,
                content.promotion(),
                results,
                new ExperimentServices.Rules(
                        settings.longestWeeks(),
                        settings.readinessBlocks(),
                        settings.currency(),
                        () -> readiness.get().items()),
                clock));
        this.rooms = new AdminServices.Experiments(
                desk,
                new CountedProgramme(
                        new CountedProgramme.Sources(
                                store::experiments,
                                store::counts,
                                places,
                                (component, variant) -> isRule(drafts, component, variant),
                                readiness),
                        clock));
    }

    private static boolean isRule(ContentDrafts drafts, String component, String variant) {
        return drafts.component(component).stream()
                .flatMap(located -> located.component().variants().stream())
                .anyMatch(each -> each.name().equals(variant) && each.audience().isPresent());
    }

    AdminServices.Experiments rooms() {
        return rooms;
    }

    /** Follows editors who change running experiments in the CMS's own app. */
    void followEditors() {
        try {
            watch = Optional.of(new DraftWatch(rooms.desk(), content.definitions(), this::note, clock));
        } catch (RepositoryException | RuntimeException unavailable) {
            LOG.error("Changes of experiments in the CMS cannot be followed; use the admin app", unavailable);
        }
    }

    private void note(String actor, String experiment, String replaced) {
        Audit audit = new Audit(store::privacy, clock);
        AdminUser editor = new AdminUser(actor, AdminUser.Role.NONE, false);
        audit.note(editor, CHANGED, experiment, "in the CMS");
        audit.noteBefore(editor, CHANGED, experiment, replaced);
    }

    /** Looks once a minute for what harms a guardrail. */
    void watchGuardrails() {
        GuardrailWatch guardrails = new GuardrailWatch(
                store::experiments, results, event -> store.privacy().audit().add(event), clock);
        Job job = new Job(
                ExperimentRooms.class, "Guardrails could not be watched, trying again in a minute", guardrails::look);
        thread.repeat(job, GUARDRAIL_PAUSE, GUARDRAIL_PAUSE);
    }

    @Override
    public void close() {
        thread.close();
        watch.ifPresent(DraftWatch::close);
    }
}
