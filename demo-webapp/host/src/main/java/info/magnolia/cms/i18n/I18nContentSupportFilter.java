package info.magnolia.cms.i18n;

import info.magnolia.cms.core.AggregationState;
import info.magnolia.cms.filters.AbstractMgnlFilter;
import info.magnolia.context.MgnlContext;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/** Takes the language from the address: {@code /de/home.html} is {@code /home.html} in German. */
public class I18nContentSupportFilter extends AbstractMgnlFilter {

    private static final String LOCALE = Locale.class.getName();

    private final I18nContentSupport support;

    @Inject
    public I18nContentSupportFilter(I18nContentSupport support) {
        this.support = support;
    }

    @Override
    public void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        AggregationState state = MgnlContext.getAggregationState();
        Optional<Locale> inAddress = localeOf(state.getCurrentURI());
        inAddress.ifPresent(locale -> state.setCurrentURI(withoutLocale(state.getCurrentURI(), locale)));
        Locale locale = inAddress.orElseGet(() -> localeBeforeForward(request));
        request.setAttribute(LOCALE, locale);
        state.setLocale(locale);
        MgnlContext.setLocale(locale);
        chain.doFilter(request, response);
    }

    private Optional<Locale> localeOf(String uri) {
        return support.getLocales().stream()
                .filter(locale -> uri.equals("/" + locale) || uri.startsWith("/" + locale + "/"))
                .findFirst();
    }

    /** A forwarded request goes on in the language that it came in. */
    private Locale localeBeforeForward(HttpServletRequest request) {
        return request.getAttribute(LOCALE) instanceof Locale before ? before : support.getDefaultLocale();
    }

    /** As Magnolia leaves it: {@code /de} becomes empty, {@code /de/} a slash. */
    private static String withoutLocale(String uri, Locale locale) {
        return uri.substring(1 + locale.toString().length());
    }
}
