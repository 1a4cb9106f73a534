package info.magnolia.context;

import info.magnolia.cms.core.AggregationState;
import info.magnolia.cms.security.User;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import javax.jcr.LoginException;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.jspecify.annotations.Nullable;

/** The context of the current thread. */
public class MgnlContext {

    private static final ThreadLocal<@Nullable Context> CURRENT = new ThreadLocal<>();
    /** Its JCR sessions are those of the thread, until they are released. */
    private static final ThreadLocal<SystemContext> SYSTEM = ThreadLocal.withInitial(SimpleSystemContext::new);

    public MgnlContext() {}

    /**
     * An operation in the system context.
     *
     * @param <T> type of the result
     * @param <E> type of its exception
     */
    @FunctionalInterface
    public interface Op<T, E extends Throwable> {
        T exec() throws E;
    }

    public static User getUser() {
        return getInstance().getUser();
    }

    public static void setLocale(Locale locale) {
        getInstance().setLocale(locale);
    }

    public static Locale getLocale() {
        return getInstance().getLocale();
    }

    public static @Nullable String getParameter(String name) {
        return getWebContext().getParameter(name);
    }

    public static Map<String, String> getParameters() {
        return getWebContext().getParameters();
    }

    public static String getContextPath() {
        return getWebContext().getContextPath();
    }

    public static AggregationState getAggregationState() {
        return getWebContext().getAggregationState();
    }

    public static void resetAggregationState() {
        getWebContext().resetAggregationState();
    }

    public static void setAttribute(String name, @Nullable Object value) {
        setAttribute(name, value, Context.LOCAL_SCOPE);
    }

    public static void setAttribute(String name, @Nullable Object value, int scope) {
        getInstance().setAttribute(name, value, scope);
    }

    public static <T> @Nullable T getAttribute(String name) {
        return getInstance().getAttribute(name);
    }

    public static <T> @Nullable T getAttribute(String name, int scope) {
        return getInstance().getAttribute(name, scope);
    }

    public static boolean hasAttribute(String name) {
        return getInstance().getAttribute(name) != null;
    }

    public static void removeAttribute(String name) {
        getInstance().removeAttribute(name, Context.LOCAL_SCOPE);
    }

    public static void setInstance(@Nullable Context context) {
        if (context == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(context);
        }
    }

    public static Context getInstance() {
        Context context = CURRENT.get();
        if (context == null) {
            throw new IllegalStateException("MgnlContext is not set for this thread");
        }
        return context;
    }

    public static WebContext getWebContext() {
        return getWebContext("The current context is not an instance of WebContext");
    }

    public static WebContext getWebContext(String exceptionMessage) {
        WebContext context = getWebContextOrNull();
        if (context == null) {
            throw new IllegalStateException(exceptionMessage);
        }
        return context;
    }

    public static @Nullable WebContext getWebContextOrNull() {
        return CURRENT.get() instanceof WebContext web ? web : null;
    }

    public static boolean hasInstance() {
        return CURRENT.get() != null;
    }

    public static boolean isSystemInstance() {
        return CURRENT.get() instanceof SystemContext;
    }

    public static boolean isWebContext() {
        return CURRENT.get() instanceof WebContext;
    }

    /** Does something with all rights; its JCR sessions stay open until {@link #release()}, as in Magnolia. */
    public static <T, E extends Throwable> T doInSystemContext(Op<T, E> op) throws E {
        return doInSystemContext(op, false);
    }

    /**
     * Does something with all rights.
     *
     * @param releaseAfterExecution whether the JCR sessions of this thread's system context end with it
     */
    public static <T, E extends Throwable> T doInSystemContext(Op<T, E> op, boolean releaseAfterExecution) throws E {
        Context before = CURRENT.get();
        CURRENT.set(SYSTEM.get());
        try {
            return op.exec();
        } finally {
            if (releaseAfterExecution) {
                release();
            }
            setInstance(before);
        }
    }

    /** Ends the JCR sessions of the current context and of this thread's system context. */
    public static void release() {
        if (hasInstance() && !isSystemInstance()) {
            getInstance().release();
        }
        SYSTEM.get().release();
        SYSTEM.remove();
    }

    public static void push(HttpServletRequest request, HttpServletResponse response) {
        getWebContext().push(request, response);
    }

    public static void pop() {
        getWebContext().pop();
    }

    public static Session getJCRSession(String workspace) throws LoginException, RepositoryException {
        return getInstance().getJCRSession(workspace);
    }
}
