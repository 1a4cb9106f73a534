package org.openpersonalization.magnolia.content;

import info.magnolia.observation.WorkspaceEventListenerRegistration;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.jcr.RepositoryException;
import javax.jcr.observation.Event;
import javax.jcr.observation.EventIterator;
import javax.jcr.observation.EventListener;
import org.openpersonalization.service.job.FaultLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells {@link Definitions} what has changed, from {@link #start()} until {@link #stop()}. */
@Singleton
public class DefinitionWatch {

    private static final Logger LOG = LoggerFactory.getLogger(DefinitionWatch.class);
    private static final int EVERY_CHANGE = Event.NODE_ADDED
            | Event.NODE_MOVED
            | Event.NODE_REMOVED
            | Event.PROPERTY_ADDED
            | Event.PROPERTY_CHANGED
            | Event.PROPERTY_REMOVED;

    private final Definitions definitions;
    private final FaultLog faults = new FaultLog(DefinitionWatch.class);
    private final List<WorkspaceEventListenerRegistration.Handle> registrations = new ArrayList<>();

    @Inject
    public DefinitionWatch(Definitions definitions) {
        this.definitions = definitions;
    }

    /** Starts watching; what was compiled before is forgotten. */
    public synchronized void start() throws RepositoryException {
        stop();
        watch(Definitions.WEBSITE, definitions::websiteChanged);
        watch(Definitions.WORKSPACE, definitions::audiencesChanged);
        definitions.audiencesChanged();
    }

    /** Stops watching. */
    public synchronized void stop() {
        registrations.forEach(DefinitionWatch::unregister);
        registrations.clear();
    }

    private void watch(String workspace, Consumer<String> onChange) throws RepositoryException {
        EventListener listener = events -> forward(events, onChange);
        registrations.add(WorkspaceEventListenerRegistration.observe(workspace, "/", listener)
                .withSubNodes(true)
                .withEventTypesMask(EVERY_CHANGE)
                .register());
    }

    private void forward(EventIterator events, Consumer<String> onChange) {
        while (events.hasNext()) {
            Event event = events.nextEvent();
            try {
                onChange.accept(event.getPath());
            } catch (Throwable fault) { // also an error must not lose the changes behind
                faults.failed("A change could not be followed, forgetting all compiled definitions", fault);
                definitions.audiencesChanged();
            }
        }
    }

    private static void unregister(WorkspaceEventListenerRegistration.Handle registration) {
        try {
            registration.unregister();
        } catch (RepositoryException unavailable) {
            LOG.warn("A content listener could not be removed; it ends with its session", unavailable);
        }
    }
}
