package org.openpersonalization.web.delivery;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.web.request.QueryParameters;

/**
 * The request of a front end as the visitor's own. A trusted server passes the visitor's cookies on in the header {@value #TOKEN}
 * where it cannot use {@code Cookie}. A page of an allowed origin counts as a page of this site. The parameter {@value #REFERRER} tells
 * which page led the visitor to the front end, since scripts send their own page in {@code Referer}.
 */
public final class FrontEndRequest extends HttpServletRequestWrapper {

    /** The header with the visitor's cookies, such as {@code p13n_consent=…; p13n_id=…}. */
    public static final String TOKEN = "P13n-Visitor";

    static final String REFERRER = "referrer";
    private static final int LONGEST = 1000;
    private static final int LONGEST_TOKEN = 8192;

    private final boolean isTrusted;
    private final boolean isOfAllowedPage;
    private final String referrer;

    /**
     * A request.
     *
     * @param isTrusted whether a trusted server sends it
     * @param isOfAllowedPage whether a page of an allowed origin sends it
     */
    public FrontEndRequest(HttpServletRequest request, boolean isTrusted, boolean isOfAllowedPage) {
        super(request);
        this.isTrusted = isTrusted;
        this.isOfAllowedPage = isOfAllowedPage;
        this.referrer = QueryParameters.of(request.getQueryString(), LONGEST).value(REFERRER);
    }

    @Override
    public Cookie @Nullable [] getCookies() {
        String token = super.getHeader(TOKEN);
        return isTrusted && token != null && token.length() <= LONGEST_TOKEN ? cookies(token) : super.getCookies();
    }

    /** Of the module's own names alone. */
    private static Cookie[] cookies(String token) {
        List<Cookie> cookies = new ArrayList<>();
        for (String pair : token.split(";")) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? "" : pair.substring(0, equals).strip();
            if (name.matches("(__Host-)?p13n_[a-z]+")) {
                cookies.add(new Cookie(name, pair.substring(equals + 1).strip()));
            }
        }
        return cookies.toArray(new Cookie[0]);
    }

    @Override
    public @Nullable String getHeader(String name) {
        if (isOfAllowedPage && name.equals("Sec-Fetch-Site")) {
            return "same-origin";
        }
        if (name.equals("Referer") && (isOfAllowedPage || !referrer.isEmpty())) {
            return referrer.isEmpty() ? null : referrer;
        }
        return super.getHeader(name);
    }
}
