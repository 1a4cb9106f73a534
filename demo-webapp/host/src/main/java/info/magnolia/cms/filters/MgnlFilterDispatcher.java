package info.magnolia.cms.filters;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Sends requests to the chain that is in force; requests under way keep the chain that they began with. */
public class MgnlFilterDispatcher {

    private volatile @Nullable MgnlFilter targetFilter;

    public @Nullable MgnlFilter getTargetFilter() {
        return targetFilter;
    }

    /** Puts a new chain in force and gives back the one before. */
    public @Nullable MgnlFilter replaceTargetFilter(@Nullable MgnlFilter newTarget) {
        MgnlFilter before = targetFilter;
        targetFilter = newTarget;
        return before;
    }

    public void doDispatch(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        MgnlFilter target = targetFilter;
        if (target == null) {
            chain.doFilter(request, response);
        } else {
            target.doFilter(request, response, chain);
        }
    }
}
