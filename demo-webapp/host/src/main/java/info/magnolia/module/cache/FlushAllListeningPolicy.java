package info.magnolia.module.cache;

import info.magnolia.observation.WorkspaceEventListenerRegistration;
import info.magnolia.repository.RepositoryManager;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.jcr.RepositoryException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Empties the whole cache on any change in any workspace that is not excluded. */
public class FlushAllListeningPolicy implements FlushPolicy {

    private static final Logger LOG = LoggerFactory.getLogger(FlushAllListeningPolicy.class);

    private final RepositoryManager repositories;
    private final Map<Cache, List<WorkspaceEventListenerRegistration.Handle>> handles = new HashMap<>();
    private Collection<String> excludedWorkspaces = new ArrayList<>();

    @Inject
    public FlushAllListeningPolicy(RepositoryManager repositories) {
        this.repositories = repositories;
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

    private static void register(
            String workspace, Cache cache, List<WorkspaceEventListenerRegistration.Handle> registered) {
        try {
            registered.add(WorkspaceEventListenerRegistration.observe(workspace, "/", events -> cache.clear())
                    .withSubNodes(true)
                    .register());
        } catch (RepositoryException e) {
            LOG.error("Page cache does not see changes, it may serve old pages [workspace={}]", workspace, e);
        }
    }

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
