package info.magnolia.context;

import info.magnolia.cms.security.User;
import info.magnolia.objectfactory.Components;
import info.magnolia.repository.RepositoryManager;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.jspecify.annotations.Nullable;

/** JCR sessions by workspace with the rights of the user, opened when first asked for. */
public abstract class AbstractContext implements Context {

    private final Map<String, Session> sessions = new HashMap<>();
    private Locale locale = Locale.ENGLISH;

    protected AbstractContext() {}

    @Override
    public void setLocale(Locale locale) {
        this.locale = locale;
    }

    @Override
    public Locale getLocale() {
        return locale;
    }

    @Override
    public Session getJCRSession(String workspace) throws RepositoryException {
        Session session = sessions.get(workspace);
        if (session == null || !session.isLive()) {
            User user = getUser();
            session = Components.getComponent(RepositoryManager.class).getSession(workspace, user.getName());
            sessions.put(workspace, session);
        }
        return session;
    }

    @Override
    public <T> @Nullable T getAttribute(String name) {
        T local = getAttribute(name, LOCAL_SCOPE);
        return local == null ? getAttribute(name, SESSION_SCOPE) : local;
    }

    @Override
    public Map<String, Object> getAttributes() {
        return getAttributes(LOCAL_SCOPE);
    }

    @Override
    public void release() {
        sessions.values().forEach(Session::logout);
        sessions.clear();
    }

    /** Forgets the sessions, so that the next ones have the rights of another user. */
    protected void userChanged() {
        release();
    }
}
