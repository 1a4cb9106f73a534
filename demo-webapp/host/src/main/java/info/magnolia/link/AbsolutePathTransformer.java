package info.magnolia.link;

import info.magnolia.cms.i18n.I18nContentSupport;
import info.magnolia.context.MgnlContext;
import info.magnolia.objectfactory.Components;
import java.util.Locale;

/** The path of a page below the host, with the language of the request before it. */
public class AbsolutePathTransformer implements LinkTransformer {

    private final boolean addContextPath;

    AbsolutePathTransformer(boolean addContextPath) {
        this.addContextPath = addContextPath;
    }

    @Override
    public String transform(Link link) {
        Locale locale = MgnlContext.getAggregationState().getLocale();
        Locale own = Components.getComponent(I18nContentSupport.class).getDefaultLocale();
        String language = locale == null || locale.equals(own) ? "" : "/" + locale;
        return (addContextPath ? MgnlContext.getContextPath() : "") + language + link.getPath() + "."
                + link.getExtension();
    }
}
