package org.openpersonalization.host.web;

import info.magnolia.cms.filters.CompositeFilter;
import info.magnolia.cms.filters.FilterManager;
import info.magnolia.cms.filters.MgnlFilter;
import info.magnolia.cms.filters.MgnlFilterDispatcher;
import info.magnolia.context.MgnlContext;
import info.magnolia.objectfactory.ComponentProvider;
import info.magnolia.objectfactory.Components;
import info.magnolia.repository.RepositoryConstants;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import java.util.Objects;
import javax.jcr.RepositoryException;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.host.bean.BeanFiller;

/** Builds the chain of filters from the configuration. A chain that cannot be built leaves the one before in force. */
public final class ConfiguredFilters implements FilterManager {

    private final MgnlFilterDispatcher dispatcher = new MgnlFilterDispatcher();
    private @Nullable FilterConfig filterConfig;

    @Override
    public void init(FilterConfig config) {
        this.filterConfig = config;
    }

    @Override
    public MgnlFilterDispatcher getFilterDispatcher() {
        return dispatcher;
    }

    /** @throws IllegalStateException when the configuration cannot be used */
    @Override
    public void startUsingConfiguredFilters() {
        CompositeFilter chain = MgnlContext.doInSystemContext(this::build, true);
        dispatcher.replaceTargetFilter(chain);
    }

    private CompositeFilter build() {
        ComponentProvider components = Components.getComponentProvider();
        try {
            CompositeFilter chain = new BeanFiller(components)
                    .create(
                            MgnlContext.getJCRSession(RepositoryConstants.CONFIG)
                                    .getNode(SERVER_FILTERS),
                            CompositeFilter.class);
            chain.init(Objects.requireNonNull(filterConfig, "init comes first"));
            return chain;
        } catch (RepositoryException | ServletException e) {
            throw new IllegalStateException("Filters can't be built from " + SERVER_FILTERS, e);
        }
    }

    @Override
    public void destroy() {
        MgnlFilter last = dispatcher.replaceTargetFilter(null);
        if (last != null) {
            last.destroy();
        }
    }
}
