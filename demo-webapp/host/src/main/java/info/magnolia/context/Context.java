package info.magnolia.context;

import info.magnolia.cms.security.User;
import java.util.Locale;
import java.util.Map;
import javax.jcr.LoginException;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.jspecify.annotations.Nullable;

/** User, language, attributes and JCR sessions of the current work. */
public interface Context {

    /** Attributes of the request. */
    int LOCAL_SCOPE = 1;
    /** Attributes of the HTTP session, if there is one. */
    int SESSION_SCOPE = 2;
    /** Attributes of the application. */
    int APPLICATION_SCOPE = 3;

    User getUser();

    void setLocale(Locale locale);

    Locale getLocale();

    Session getJCRSession(String workspace) throws LoginException, RepositoryException;

    void setAttribute(String name, @Nullable Object value, int scope);

    <T> @Nullable T getAttribute(String name, int scope);

    <T> @Nullable T getAttribute(String name);

    Map<String, Object> getAttributes(int scope);

    void removeAttribute(String name, int scope);

    Map<String, Object> getAttributes();

    /** Ends the JCR sessions. */
    void release();
}
