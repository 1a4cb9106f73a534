package org.openpersonalization.host.repository;

import info.magnolia.repository.RepositoryManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import javax.jcr.SimpleCredentials;
import org.apache.jackrabbit.api.JackrabbitWorkspace;
import org.apache.jackrabbit.commons.cnd.CndImporter;
import org.apache.jackrabbit.commons.cnd.ParseException;
import org.apache.jackrabbit.core.RepositoryImpl;
import org.apache.jackrabbit.core.config.RepositoryConfig;

/** A Jackrabbit repository in a folder: the items in H2, one database for each workspace, synced on commit. */
public final class JackrabbitRepositoryManager implements RepositoryManager, AutoCloseable {

    private static final String DEFAULT_WORKSPACE = "default";

    private final RepositoryImpl repository;
    private final ContentRights rights;
    private final Map<Session, Thread> sessions = Collections.synchronizedMap(new WeakHashMap<>());

    private JackrabbitRepositoryManager(RepositoryImpl repository) {
        this.repository = repository;
        this.rights = new ContentRights(repository);
    }

    /** Opens the repository in a folder; an empty folder becomes a new one with Magnolia's basic node types. */
    public static JackrabbitRepositoryManager open(Path folder) throws RepositoryException, IOException {
        Files.createDirectories(folder);
        try (InputStream settings = resource("repository.xml")) {
            RepositoryConfig config = RepositoryConfig.create(settings, folder.toString());
            JackrabbitRepositoryManager manager = new JackrabbitRepositoryManager(RepositoryImpl.create(config));
            manager.registerNodeTypes("/org/openpersonalization/host/repository/core-nodetypes.cnd");
            return manager;
        }
    }

    private static InputStream resource(String name) {
        InputStream stream = JackrabbitRepositoryManager.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IllegalStateException("Resource is missing from the class path [" + name + "]");
        }
        return stream;
    }

    @Override
    public Session getSystemSession(String workspace) throws RepositoryException {
        return getSession(workspace, SYSTEM_USER);
    }

    @Override
    public Session getSession(String workspace, String user) throws RepositoryException {
        SimpleCredentials credentials = new SimpleCredentials(user, new char[0]);
        if (!user.equals(SYSTEM_USER)) {
            credentials.setAttribute(HostAccessManager.RIGHTS, rights.on(workspace));
        }
        Session session = repository.login(credentials, workspace);
        sessions.put(session, Thread.currentThread());
        return session;
    }

    /** The threads that opened the sessions that are still open, by name. */
    public List<String> threadsWithSessions() {
        synchronized (sessions) {
            return sessions.entrySet().stream()
                    .filter(entry -> entry.getKey().isLive())
                    .map(entry -> entry.getValue().getName())
                    .sorted()
                    .toList();
        }
    }

    @Override
    public boolean hasWorkspace(String workspace) {
        return getWorkspaceNames().contains(workspace);
    }

    @Override
    public Collection<String> getWorkspaceNames() {
        try {
            return withSystemSession(
                    session -> List.copyOf(Arrays.asList(session.getWorkspace().getAccessibleWorkspaceNames())));
        } catch (RepositoryException unavailable) {
            throw new IllegalStateException("The workspaces cannot be listed", unavailable);
        }
    }

    @Override
    public void createWorkspace(String workspace) throws RepositoryException {
        if (!hasWorkspace(workspace)) {
            withSystemSession(session -> {
                ((JackrabbitWorkspace) session.getWorkspace()).createWorkspace(workspace);
                return true;
            });
        }
    }

    @Override
    public void registerNodeTypes(String classPathResource) throws RepositoryException {
        try (InputStream stream = JackrabbitRepositoryManager.class.getResourceAsStream(classPathResource)) {
            if (stream == null) {
                throw new RepositoryException(
                        "Node type file is missing from the class path [" + classPathResource + "]");
            }
            withSystemSession(session -> register(stream, session));
        } catch (IOException unreadable) {
            throw new RepositoryException("Node type file cannot be read [" + classPathResource + "]", unreadable);
        }
    }

    private static boolean register(InputStream stream, Session session) throws RepositoryException {
        try {
            CndImporter.registerNodeTypes(new InputStreamReader(stream, StandardCharsets.UTF_8), session, true);
            return true;
        } catch (ParseException | IOException malformed) {
            throw new RepositoryException("Node type file is malformed: " + malformed.getMessage(), malformed);
        }
    }

    private <T> T withSystemSession(Work<T> work) throws RepositoryException {
        Session session = getSystemSession(DEFAULT_WORKSPACE);
        try {
            return work.with(session);
        } finally {
            session.logout();
        }
    }

    @Override
    public void close() {
        repository.shutdown();
    }

    private interface Work<T> {
        T with(Session session) throws RepositoryException;
    }
}
