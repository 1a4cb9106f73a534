package info.magnolia.cms.i18n;

import info.magnolia.context.MgnlContext;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.jcr.Node;
import javax.jcr.Property;
import javax.jcr.RepositoryException;

/**
 * The languages that the site's configuration names; {@code headline_de} is German, {@code headline} is the fallback language
 * and the text that German falls back to. Until it is enabled there is the fallback language alone.
 */
public class DefaultI18nContentSupport implements I18nContentSupport {

    private boolean enabled;
    private Locale fallbackLocale = Locale.ENGLISH;
    private Map<String, LocaleDefinition> locales = Map.of();

    @Override
    public Locale getLocale() {
        return MgnlContext.hasInstance() ? MgnlContext.getLocale() : getDefaultLocale();
    }

    @Override
    public Locale getDefaultLocale() {
        return fallbackLocale;
    }

    @Override
    public Collection<Locale> getLocales() {
        return enabled
                ? locales.values().stream()
                        .filter(LocaleDefinition::isEnabled)
                        .map(LocaleDefinition::getLocale)
                        .toList()
                : List.of(fallbackLocale);
    }

    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }

    public void setFallbackLocale(Locale fallbackLocale) {
        this.fallbackLocale = fallbackLocale;
    }

    public void setLocales(Map<String, LocaleDefinition> locales) {
        this.locales = locales;
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
