package info.magnolia.module.cache;

import info.magnolia.init.MagnoliaConfigurationProperties;
import info.magnolia.observation.WorkspaceEventListenerRegistration;
import info.magnolia.repository.RepositoryManager;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.jcr.RepositoryException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Empties the whole cache some seconds after any change in any workspace that is not excluded. */
public class FlushAllListeningPolicy implements FlushPolicy {

    private static final Logger LOG = LoggerFactory.getLogger(FlushAllListeningPolicy.class);

    private static final String DELAY = "host.cacheFlushMillis";

    private final RepositoryManager repositories;
    private final long delayMillis;
    private final ScheduledThreadPoolExecutor flushing =
            new ScheduledThreadPoolExecutor(1, FlushAllListeningPolicy::thread, new ThreadPoolExecutor.DiscardPolicy());
    private final AtomicBoolean due = new AtomicBoolean();
    private final Map<Cache, List<WorkspaceEventListenerRegistration.Handle>> handles = new HashMap<>();
    private Collection<String> excludedWorkspaces = new ArrayList<>();

    @Inject
    public FlushAllListeningPolicy(RepositoryManager repositories, MagnoliaConfigurationProperties properties) {
        this.repositories = repositories;
        this.delayMillis = Long.parseLong(Objects.requireNonNull(properties.getProperty(DELAY)));
    }

    @Override
    public synchronized void start(Cache cache) {
        List<WorkspaceEventListenerRegistration.Handle> registered = new ArrayList<>();
        for (String workspace : repositories.getWorkspaceNames()) {
            if (!excludedWorkspaces.contains(workspace)) {
                register(workspace, cache, registered);
            }
        }
        handles.put(cache, registered);
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "page-cache-flush");
        thread.setDaemon(true);
        return thread;
    }

    /** Changes that come while a flush is due are served by it. */
    private void flushLater(Cache cache) {
        if (due.compareAndSet(false, true)) {
            flushing.schedule(
                    () -> {
                        due.set(false);
                        cache.clear();
                    },
                    delayMillis,
                    TimeUnit.MILLISECONDS);
        }
    }

    private void register(String workspace, Cache cache, List<WorkspaceEventListenerRegistration.Handle> registered) {
        try {
            registered.add(WorkspaceEventListenerRegistration.observe(workspace, "/", events -> flushLater(cache))
                    .withSubNodes(true)
                    .register());
        } catch (RepositoryException e) {
            LOG.error("Page cache does not see changes, it may serve old pages [workspace={}]", workspace, e);
        }
    }

    /** A flush that is due takes place now. */
    @Override
    public synchronized void stop(Cache cache) {
        for (WorkspaceEventListenerRegistration.Handle handle : handles.getOrDefault(cache, List.of())) {
            try {
                handle.unregister();
            } catch (RepositoryException e) {
                LOG.warn("A listener of the page cache could not be removed", e);
            }
        }
        handles.remove(cache);
        if (due.getAndSet(false)) {
            cache.clear();
        }
        if (handles.isEmpty()) {
            flushing.shutdownNow();
        }
    }

    public Collection<String> getExcludedWorkspaces() {
        return excludedWorkspaces;
    }

    public void setExcludedWorkspaces(List<String> excludedWorkspaces) {
        this.excludedWorkspaces = excludedWorkspaces;
    }

    public void addExcludedWorkspace(String workspace) {
        excludedWorkspaces.add(workspace);
    }
}
