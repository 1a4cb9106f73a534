package org.openpersonalization.host.web;

import com.google.inject.Scopes;
import info.magnolia.cms.filters.FilterManager;
import info.magnolia.objectfactory.guice.AbstractGuiceComponentConfigurer;

/** The components of the HTTP side, as the descriptor of the module {@code core} names them. */
public final class WebComponents extends AbstractGuiceComponentConfigurer {

    @Override
    protected void configure() {
        bind(FilterManager.class).to(ConfiguredFilters.class).in(Scopes.SINGLETON);
        bind(CsrfTokens.class).in(Scopes.SINGLETON);
        bind(Accounts.class).in(Scopes.SINGLETON);
    }
}
