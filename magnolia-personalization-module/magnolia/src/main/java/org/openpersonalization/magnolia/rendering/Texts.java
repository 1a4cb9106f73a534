package org.openpersonalization.magnolia.rendering;

import info.magnolia.context.MgnlContext;
import java.util.Locale;
import org.openpersonalization.service.message.MessageCatalogue;

/** The texts of notices, in the language of the page. */
public final class Texts {

    private Texts() {}

    /** The text of a notice, such as {@code privacy}. */
    public static String text(String key) {
        return MessageCatalogue.in(language()).text("notice." + key);
    }

    /** The language of the page, such as {@code de}. */
    public static String language() {
        Locale locale = MgnlContext.getAggregationState().getLocale();
        return locale == null ? Locale.ENGLISH.getLanguage() : locale.getLanguage();
    }
}
