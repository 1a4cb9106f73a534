package org.openpersonalization.magnolia.rendering;

import info.magnolia.context.MgnlContext;
import java.util.Locale;
import java.util.ResourceBundle;

/** This package's own texts, in the language of the page. */
public final class Texts {

    private static final String BUNDLE = "org.openpersonalization.magnolia.rendering.texts";

    private Texts() {}

    public static String text(String key) {
        ResourceBundle.Control noServerLanguage =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return ResourceBundle.getBundle(BUNDLE, locale(), noServerLanguage).getString(key);
    }

    /** The language of the page, such as {@code de}. */
    public static String language() {
        return locale().getLanguage();
    }

    private static Locale locale() {
        Locale locale = MgnlContext.getAggregationState().getLocale();
        return locale == null ? Locale.ENGLISH : locale;
    }
}
