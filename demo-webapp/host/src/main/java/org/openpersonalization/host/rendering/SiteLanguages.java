package org.openpersonalization.host.rendering;

import info.magnolia.cms.i18n.DefaultI18nContentSupport;
import info.magnolia.cms.i18n.I18nContentSupport;
import java.util.Collection;
import java.util.Locale;
import javax.jcr.Node;
import javax.jcr.Property;
import javax.jcr.RepositoryException;

/** The languages of the site, by the configuration that is in force: one language until the site's node names more. */
public final class SiteLanguages implements I18nContentSupport {

    private volatile I18nContentSupport current = new DefaultI18nContentSupport();

    /** Puts another configuration in force. */
    public void replace(I18nContentSupport configured) {
        current = configured;
    }

    @Override
    public Locale getLocale() {
        return current.getLocale();
    }

    @Override
    public Locale getDefaultLocale() {
        return current.getDefaultLocale();
    }

    @Override
    public Collection<Locale> getLocales() {
        return current.getLocales();
    }

    @Override
    public boolean hasProperty(Node node, String name) throws RepositoryException {
        return current.hasProperty(node, name);
    }

    @Override
    public Property getProperty(Node node, String name) throws RepositoryException {
        return current.getProperty(node, name);
    }
}
