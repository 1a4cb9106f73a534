package org.openpersonalization.service.consent;

import java.util.regex.Pattern;
import org.openpersonalization.ledger.Circumstances;

/**
 * How a visitor was asked.
 *
 * @param source where
 * @param surface the variant of the banner or form and the buttons that it offered, such as
 *     {@code banner/1: refuse, choose, allow}; empty when that is not known
 * @param language of the text that was shown, such as {@code de}; empty when none of ours was
 */
public record ConsentRequest(Circumstances.Source source, String surface, String language) {

    private static final int MAX_SURFACE = 100;
    private static final Pattern SURFACE = Pattern.compile("[A-Za-z0-9 ,.:/_-]{0," + MAX_SURFACE + "}");
    private static final Pattern LANGUAGE = Pattern.compile("([a-z]{2,3})?");

    public ConsentRequest {
        if (!isSurface(surface)) {
            throw new IllegalArgumentException(
                    "A surface has at most 100 letters, digits, spaces and signs of  , . : / _ -");
        }
        if (!isLanguage(language)) {
            throw new IllegalArgumentException("A language is a two- or three-letter code");
        }
    }

    /** By a site's own code, of which nothing more is known. */
    public static ConsentRequest byApi() {
        return new ConsentRequest(Circumstances.Source.API, "", "");
    }

    /** Whether the text can stand for a surface. */
    public static boolean isSurface(String text) {
        return SURFACE.matcher(text).matches();
    }

    /** Whether the text can stand for a language. */
    public static boolean isLanguage(String text) {
        return LANGUAGE.matcher(text).matches();
    }
}
