package org.openpersonalization.host.module;

import info.magnolia.module.model.ModuleDefinition;
import info.magnolia.observation.WorkspaceEventListenerRegistration;
import info.magnolia.repository.RepositoryConstants;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.jcr.RepositoryException;
import javax.jcr.observation.Event;

/** Restarts a module some seconds after the last change of its configuration. */
public final class ConfigurationWatch implements AutoCloseable {

    private static final int EVERY_CHANGE = Event.NODE_ADDED
            | Event.NODE_REMOVED
            | Event.PROPERTY_ADDED
            | Event.PROPERTY_CHANGED
            | Event.PROPERTY_REMOVED;

    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "module-configuration");
        thread.setDaemon(true);
        return thread;
    });
    private final Map<String, ScheduledFuture<?>> waiting = new HashMap<>();
    private final ModuleLife life;
    private final Duration delay;

    public ConfigurationWatch(ModuleLife life, Duration delay) {
        this.life = life;
        this.delay = delay;
    }

    /** Watches the configuration of a module that has some. */
    public void watch(ModuleDefinition module) throws RepositoryException {
        if (module.className() != null) {
            String path = "/modules/" + module.name() + "/config";
            WorkspaceEventListenerRegistration.observe(RepositoryConstants.CONFIG, path, events -> schedule(module))
                    .withSubNodes(true)
                    .withEventTypesMask(EVERY_CHANGE)
                    .register();
        }
    }

    private synchronized void schedule(ModuleDefinition module) {
        ScheduledFuture<?> before = waiting.put(
                module.name(), worker.schedule(() -> life.restart(module), delay.toMillis(), TimeUnit.MILLISECONDS));
        if (before != null) {
            before.cancel(false);
        }
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
