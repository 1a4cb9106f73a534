package info.magnolia.cms.i18n;

import java.util.Collection;
import java.util.Locale;
import javax.jcr.Node;
import javax.jcr.Property;
import javax.jcr.RepositoryException;

/** Content in several languages: {@code headline_de} stands beside {@code headline}. */
public interface I18nContentSupport {

    Locale getLocale();

    Locale getDefaultLocale();

    Collection<Locale> getLocales();

    boolean hasProperty(Node node, String name) throws RepositoryException;

    Property getProperty(Node node, String name) throws RepositoryException;
}
