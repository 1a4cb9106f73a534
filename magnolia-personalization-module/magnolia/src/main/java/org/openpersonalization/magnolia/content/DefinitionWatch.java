package org.openpersonalization.magnolia.content;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.jcr.RepositoryException;
import javax.jcr.observation.Event;
import javax.jcr.observation.EventIterator;
import org.openpersonalization.magnolia.observation.WorkspaceWatch;
import org.openpersonalization.service.job.FaultLog;

/** Tells {@link Definitions} what has changed, from {@link #start()} until {@link #stop()}. */
@Singleton
public class DefinitionWatch {

    private final Definitions definitions;
    private final FaultLog faults = new FaultLog(DefinitionWatch.class);
    private final List<WorkspaceWatch> watches = new ArrayList<>();

    @Inject
    public DefinitionWatch(Definitions definitions) {
        this.definitions = definitions;
    }

    /** Starts watching; what was compiled before is forgotten. */
    public synchronized void start() throws RepositoryException {
        stop();
        watch(Definitions.WEBSITE, definitions::websiteChanged);
        watch(Definitions.WORKSPACE, definitions::audiencesChanged);
        definitions.anythingChanged();
    }

    /** Stops watching. */
    public synchronized void stop() {
        watches.forEach(WorkspaceWatch::close);
        watches.clear();
    }

    private void watch(String workspace, Consumer<String> onChange) throws RepositoryException {
        watches.add(new WorkspaceWatch(workspace, "/", events -> forward(events, onChange)));
    }

    private void forward(EventIterator events, Consumer<String> onChange) {
        while (events.hasNext()) {
            Event event = events.nextEvent();
            try {
                onChange.accept(event.getPath());
            } catch (Throwable fault) { // also an error must not lose the changes behind
                faults.failed("A change could not be followed, forgetting all compiled definitions", fault);
                definitions.anythingChanged();
            }
        }
    }
}
