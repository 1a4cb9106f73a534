package org.openpersonalization.web.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The address of a page in its own forms, for browsers that do not tell it. The banner is made for all pages of a language; the
 * address is put in afterwards.
 */
public final class PageAddress {

    /** Stands in a form for the address. */
    static final String FIELD = "p13n:address";
    /** Stands in a link for the address, as the value of a parameter. */
    static final String PARAMETER = "p13n:return";

    private static final Pattern PATH_PARAMETER = Pattern.compile(";[^/]*");
    private static final Pattern CAMPAIGN = Pattern.compile("utm_|(?:gclid|fbclid|msclkid)=");

    private PageAddress() {}

    /**
     * Path and query as the browser asked for them, also behind a forward to another address; without the parameters of campaigns,
     * which belong to an arrival, while the page may be kept for others.
     */
    public static String of(HttpServletRequest request) {
        Object forwarded = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        Object path = forwarded == null ? request.getRequestURI() : forwarded;
        Object query = forwarded == null
                ? request.getQueryString()
                : request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING);
        String kept = Arrays.stream(
                        query == null ? new String[0] : query.toString().split("&"))
                .filter(parameter -> !CAMPAIGN.matcher(parameter).lookingAt())
                .collect(Collectors.joining("&"));
        String page = withoutParameters(path.toString());
        return kept.isEmpty() ? page : page + "?" + kept;
    }

    /** Without {@code ;jsessionid=…} and the like, which belong to a visitor. */
    private static String withoutParameters(String path) {
        return path.indexOf(';') < 0 ? path : PATH_PARAMETER.matcher(path).replaceAll("");
    }

    /** Puts the address of a page into the banner. */
    public static String into(String banner, String address) {
        return banner.replace(FIELD, escaped(address))
                .replace(PARAMETER, URLEncoder.encode(address, StandardCharsets.UTF_8));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
