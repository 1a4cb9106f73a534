package org.openpersonalization.magnolia.experiment;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.jcr.RepositoryException;
import javax.jcr.observation.Event;
import javax.jcr.observation.EventIterator;
import org.openpersonalization.experiment.draft.ExperimentDraft;
import org.openpersonalization.experiment.draft.Problem;
import org.openpersonalization.experiment.phase.Standing;
import org.openpersonalization.magnolia.content.Definitions;
import org.openpersonalization.magnolia.content.draft.ExperimentNode;
import org.openpersonalization.magnolia.observation.WorkspaceWatch;
import org.openpersonalization.service.experiment.AuditedAct;
import org.openpersonalization.service.experiment.ExperimentService;
import org.openpersonalization.service.experiment.ExperimentStore;
import org.openpersonalization.service.job.FaultLog;
import org.openpersonalization.service.message.MessageCatalogue;
import org.openpersonalization.service.message.StoredMessage;
import org.openpersonalization.service.privacy.audit.NoteCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows editors who change experiments in the CMS's own app: a running experiment whose draft was changed begins another phase.
 * A draft with mistakes is reported, and what runs goes on.
 */
public final class DraftWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DraftWatch.class);
    private static final String REASON =
            StoredMessage.of(NoteCode.CHANGED_IN_CMS.message()).written();

    private final ExperimentService service;
    private final Definitions definitions;
    private final Trail trail;
    private final InstantSource clock;
    private final FaultLog faults = new FaultLog(DraftWatch.class);
    private final WorkspaceWatch watch;

    /** Notes a change of an experiment. */
    @FunctionalInterface
    public interface Trail {

        /** Notes a change, with the plan that it replaces; empty when none was in force. */
        void note(String actor, String experiment, Optional<ExperimentDraft> replaced);
    }

    /**
     * A watch, which watches from now on.
     *
     * @throws RepositoryException when content cannot be watched
     */
    public DraftWatch(ExperimentService service, Definitions definitions, Trail trail, InstantSource clock)
            throws RepositoryException {
        this.service = service;
        this.definitions = definitions;
        this.trail = trail;
        this.clock = clock;
        this.watch = new WorkspaceWatch(Definitions.WORKSPACE, ExperimentNode.FOLDER, this::changed);
    }

    /** All events of one save come together. The order of listeners is undefined, so content is re-read. */
    private void changed(EventIterator events) {
        try {
            Event first = events.nextEvent();
            definitions.audiencesChanged();
            follow(String.valueOf(first.getUserID()));
            faults.succeeded();
        } catch (Throwable fault) { // also an error must not reach the repository's observation
            faults.failed("A change of an experiment could not be followed; save it again in the admin app", fault);
        }
    }

    void follow(String actor) {
        for (Standing.Status status : service.standing().experiments()) {
            if (status.state() == Standing.State.RUNNING) {
                follow(status.phase().plan().about().name(), actor);
            }
        }
    }

    private void follow(String name, String actor) {
        ExperimentStore.By by = new ExperimentStore.By(actor, REASON, clock.instant());
        List<Problem> problems =
                service.follow(name, new AuditedAct(by, () -> trail.note(actor, name, service.planInForce(name))));
        String path = ExperimentNode.FOLDER + "/" + name;
        if (problems.isEmpty()) {
            definitions.faults().clear(path);
        } else {
            definitions
                    .faults()
                    .report(
                            path,
                            "What runs goes on as it was, until this is put right: "
                                    + problems.stream()
                                            .map(Problem::message)
                                            .map(MessageCatalogue.english()::text)
                                            .collect(Collectors.joining(" ")));
        }
    }

    @Override
    public void close() {
        watch.close();
    }
}
