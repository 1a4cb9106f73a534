package org.openpersonalization.web.pagecache;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.web.PrivateResponse;

/**
 * The response of a page that the CMS's page cache may keep for visitors with the same signature. It stands before that cache: browsers
 * and caches outside get {@code private, no-store} without validators, whatever headers are written behind it. The numbers of
 * rendered components, which the page cache stores with a page, end here.
 */
public final class PersonalPageResponse extends HttpServletResponseWrapper {

    /** Header behind the page cache: the numbers of the components that were rendered as decided, with commas. */
    public static final String RENDERED = "P13n-Rendered";

    private static final String CACHE_CONTROL = "Cache-Control";
    private static final String LAST_MODIFIED = "Last-Modified";
    private static final String ENTITY_TAG = "ETag";

    private @Nullable String rendered;
    private boolean isMarked;

    public PersonalPageResponse(HttpServletResponse response) {
        super(response);
        PrivateResponse.mark(response);
    }

    /** The value of {@link #RENDERED}; empty for a response without it. */
    public Optional<String> rendered() {
        return Optional.ofNullable(rendered);
    }

    /** Whether the page was marked as one for its visitor alone behind the page cache. */
    public boolean isMarked() {
        return isMarked;
    }

    @Override
    public void setHeader(String name, @Nullable String value) {
        isMarked |= is(CACHE_CONTROL, name) && PrivateResponse.isMark(value);
        if (is(RENDERED, name)) {
            rendered = value;
        } else if (!isOurs(name)) {
            super.setHeader(name, value);
        }
    }

    @Override
    public void addHeader(String name, @Nullable String value) {
        isMarked |= is(CACHE_CONTROL, name) && PrivateResponse.isMark(value);
        if (is(RENDERED, name)) {
            rendered = value;
        } else if (!isOurs(name)) {
            super.addHeader(name, value);
        }
    }

    @Override
    public void setDateHeader(String name, long date) {
        if (!isOurs(name)) {
            super.setDateHeader(name, date);
        }
    }

    @Override
    public void addDateHeader(String name, long date) {
        if (!isOurs(name)) {
            super.addDateHeader(name, date);
        }
    }

    @Override
    public void reset() {
        super.reset();
        PrivateResponse.mark((HttpServletResponse) getResponse());
    }

    private static boolean isOurs(String name) {
        return is(CACHE_CONTROL, name) || is(LAST_MODIFIED, name) || is(ENTITY_TAG, name);
    }

    /** The page cache writes names as they are written here; comparing them without regard to case costs more. */
    private static boolean is(String known, String name) {
        return known.equals(name) || known.equalsIgnoreCase(name);
    }
}
