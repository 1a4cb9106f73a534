package org.openpersonalization.host;

import info.magnolia.context.MgnlContext;
import info.magnolia.observation.WorkspaceEventListenerRegistration;
import info.magnolia.repository.RepositoryConstants;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a part of the configuration at the start and again some time after it changed. */
final class WatchedConfiguration implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WatchedConfiguration.class);

    private final ScheduledExecutorService worker;
    private final WorkspaceEventListenerRegistration.Handle handle;
    private final String path;
    private final Reader reader;
    private final Duration delay;
    private @Nullable ScheduledFuture<?> waiting;

    WatchedConfiguration(String path, Reader reader, Duration delay) throws RepositoryException {
        this.path = path;
        this.reader = reader;
        this.delay = delay;
        this.worker = Executors.newSingleThreadScheduledExecutor(task -> daemon(task, path));
        read();
        this.handle = WorkspaceEventListenerRegistration.observe(RepositoryConstants.CONFIG, path, events -> schedule())
                .withSubNodes(true)
                .register();
    }

    private static Thread daemon(Runnable task, String path) {
        Thread thread = new Thread(task, "configuration " + path);
        thread.setDaemon(true);
        return thread;
    }

    private synchronized void schedule() {
        if (waiting != null) {
            waiting.cancel(false);
        }
        waiting = worker.schedule(this::readAgain, delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void readAgain() {
        try {
            read();
            LOG.info("Configuration has changed and was read again [path={}]", path);
        } catch (RepositoryException | RuntimeException e) {
            LOG.error("Changed configuration cannot be used, going on with the one before [path={}]", path, e);
        }
    }

    private void read() throws RepositoryException {
        MgnlContext.<Boolean, RepositoryException>doInSystemContext(
                () -> {
                    reader.read(MgnlContext.getJCRSession(RepositoryConstants.CONFIG));
                    return true;
                },
                true);
    }

    @Override
    public void close() {
        worker.shutdownNow();
        try {
            handle.unregister();
        } catch (RepositoryException e) {
            LOG.warn("A listener for configuration could not be removed [path={}]", path, e);
        }
    }

    /** Reads the configuration. */
    interface Reader {
        void read(Session config) throws RepositoryException;
    }
}
