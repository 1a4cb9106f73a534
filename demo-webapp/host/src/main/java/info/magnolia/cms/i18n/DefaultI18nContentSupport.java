package info.magnolia.cms.i18n;

import info.magnolia.context.MgnlContext;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import javax.jcr.Node;
import javax.jcr.Property;
import javax.jcr.RepositoryException;

/** English and German; {@code headline_de} is German, {@code headline} is English and what German falls back to. */
public class DefaultI18nContentSupport implements I18nContentSupport {

    private static final List<Locale> LOCALES = List.of(Locale.ENGLISH, Locale.GERMAN);

    @Override
    public Locale getLocale() {
        return MgnlContext.hasInstance() ? MgnlContext.getLocale() : getDefaultLocale();
    }

    @Override
    public Locale getDefaultLocale() {
        return LOCALES.get(0);
    }

    @Override
    public Collection<Locale> getLocales() {
        return LOCALES;
    }

    @Override
    public boolean hasProperty(Node node, String name) throws RepositoryException {
        return isLocalised(node, name) || node.hasProperty(name);
    }

    @Override
    public Property getProperty(Node node, String name) throws RepositoryException {
        return node.getProperty(isLocalised(node, name) ? localised(name) : name);
    }

    private boolean isLocalised(Node node, String name) throws RepositoryException {
        return !getLocale().equals(getDefaultLocale()) && node.hasProperty(localised(name));
    }

    private String localised(String name) {
        return name + "_" + getLocale();
    }
}
