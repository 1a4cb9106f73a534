package info.magnolia.cms.filters;

import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;

/** Owns the chain of filters: builds it from the configuration and again whenever the configuration changes. */
public interface FilterManager {

    /** Where the filters are configured, in the workspace {@code config}. */
    String SERVER_FILTERS = "/server/filters";

    void init(FilterConfig filterConfig) throws ServletException;

    MgnlFilterDispatcher getFilterDispatcher();

    void startUsingConfiguredFilters();

    void destroy();
}
