package org.openpersonalization.web.edge;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Requests whose answer a cache outside may keep, as far as the request tells: of an anonymous visitor, for a page alone. */
enum EdgeRequest {
    /** A rendered page. */
    PAGE(""),
    /** A page as JSON, in the language of the address. */
    JSON("lang=[A-Za-z-]{2,10}|content=(?:true|false)|components=[A-Za-z0-9,-]{1,1000}");

    /** Needs no decoding, so that caches read the same as the CMS. */
    private static final String VALUE = "=[A-Za-z0-9._~-]{0,200}";

    private static final String CAMPAIGN = "utm_source" + VALUE + "|utm_medium" + VALUE + "|utm_campaign" + VALUE
            + "|utm_term" + VALUE + "|utm_content" + VALUE;
    private static final String LANGUAGE = "(?:^|&)lang=";
    private static final String TWICE = "(?:^|&)([a-z_]+)=[^&]*&(?:.*&)?\\1=";

    private static final Pattern REPEATED = Pattern.compile(TWICE);
    private static final Pattern HAS_LANGUAGE = Pattern.compile(LANGUAGE);

    private final String parameters;
    private final Pattern query;

    EdgeRequest(String more) {
        this.parameters = more.isEmpty() ? CAMPAIGN : CAMPAIGN + "|" + more;
        this.query = Pattern.compile(query());
    }

    /** Matches the query string of such a request. */
    String query() {
        return "^(?:(?:" + parameters + ")(?:&(?:" + parameters + "))*)?$";
    }

    /** Finds a parameter that stands twice in a query string. */
    static String repeated() {
        return TWICE;
    }

    boolean isShareable(HttpServletRequest request, Pattern privateCookies) {
        String asked = Objects.requireNonNullElse(request.getQueryString(), "");
        return request.getMethod().equals("GET")
                && query.matcher(asked).matches()
                && !REPEATED.matcher(asked).find()
                && (this == PAGE || HAS_LANGUAGE.matcher(asked).find())
                && request.getHeader("Authorization") == null
                && request.getHeader("P13n-Visitor") == null
                && request.getUserPrincipal() == null
                && cookies(request)
                        .noneMatch(name -> privateCookies.matcher(name + "=").find());
    }

    private static Stream<String> cookies(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null ? Stream.empty() : Arrays.stream(cookies).map(Cookie::getName);
    }
}
