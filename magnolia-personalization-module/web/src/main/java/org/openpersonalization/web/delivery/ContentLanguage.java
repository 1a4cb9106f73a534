package org.openpersonalization.web.delivery;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openpersonalization.web.http.ProblemDetail;
import org.openpersonalization.web.http.Refusal;
import org.openpersonalization.web.http.RequestCode;
import org.openpersonalization.web.request.Headers;

/**
 * The language of a delivered page.
 *
 * @param locale a language of the site; empty for all languages
 * @param tag its tag, such as {@code de-CH}, or {@value #ALL}
 */
record ContentLanguage(Optional<Locale> locale, String tag) {

    /** Stands for all languages. */
    static final String ALL = "all";

    /**
     * The named language, else the first of the browser's that the site has, else the site's own.
     *
     * @param languages of the site, the default language first
     * @throws Refusal when the site does not have the named language, with those that it has
     */
    static ContentLanguage of(HttpServletRequest request, Optional<String> named, List<Locale> languages)
            throws Refusal {
        if (named.isEmpty()) {
            return of(wanted(request, languages));
        }
        if (named.get().equals(ALL)) {
            return new ContentLanguage(Optional.empty(), ALL);
        }
        Locale asked = Locale.forLanguageTag(named.get().replace('_', '-'));
        return of(of(asked, languages).orElseThrow(() -> unknown(named.get(), languages)));
    }

    private static ContentLanguage of(Locale locale) {
        return new ContentLanguage(Optional.of(locale), locale.toLanguageTag());
    }

    private static Locale wanted(HttpServletRequest request, List<Locale> languages) {
        Locale own = languages.get(0);
        if (Headers.value(request, "Accept-Language").isEmpty()) {
            return own;
        }
        return Collections.list(request.getLocales()).stream()
                .flatMap(each -> of(each, languages).stream())
                .findFirst()
                .orElse(own);
    }

    /** The language with its country, else without. */
    private static Optional<Locale> of(Locale asked, List<Locale> languages) {
        Optional<Locale> exact = languages.stream().filter(asked::equals).findFirst();
        Locale plain = new Locale(asked.getLanguage());
        return exact.isPresent()
                ? exact
                : languages.stream().filter(plain::equals).findFirst();
    }

    private static Refusal unknown(String named, List<Locale> languages) {
        return ProblemDetail.unknownValue(
                RequestCode.LANGUAGE_UNKNOWN.message().title("language", named),
                languages.stream().map(Locale::toLanguageTag).toList());
    }
}
