package org.openpersonalization.site;

import info.magnolia.cms.filters.AbstractMgnlFilter;
import info.magnolia.context.MgnlContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/** Stands behind the page cache and, when told to, keeps {@code Cache-Control} from reaching it. */
public class MarkingRemover extends AbstractMgnlFilter {

    private static volatile boolean active;

    static void removeMarks(boolean remove) {
        active = remove;
    }

    @Override
    public void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!active) {
            chain.doFilter(request, response);
            return;
        }
        HttpServletResponse unmarked = new WithoutMarks(response);
        MgnlContext.push(request, unmarked);
        try {
            chain.doFilter(request, unmarked);
        } finally {
            MgnlContext.pop();
        }
    }

    private static final class WithoutMarks extends HttpServletResponseWrapper {

        WithoutMarks(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setHeader(String name, String value) {
            if (!name.equals("Cache-Control")) {
                super.setHeader(name, value);
            }
        }
    }
}
