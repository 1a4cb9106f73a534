package org.openpersonalization.site;

import info.magnolia.cms.filters.AbstractMgnlFilter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * For trying the demo only: plays the proxy that tells where a visitor is, since a browser on this machine is nowhere.
 * {@code ?demo-region=US-CA} sets the region until the browser is closed, {@code ?demo-region=} ends it. A header that
 * is there already counts.
 */
public class PretendedRegionFilter extends AbstractMgnlFilter {

    private static final String HEADER = "X-Geo-Region";
    private static final String COOKIE = "demo_region";
    private static final Pattern ASKED = Pattern.compile("(?:^|&)demo-region=([A-Z]{2}-[A-Z0-9]{1,3}|)(?:&|$)");
    private static final Pattern REGION = Pattern.compile("[A-Z]{2}-[A-Z0-9]{1,3}");

    @Override
    public void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<String> asked = asked(request);
        asked.ifPresent(region -> remember(region, response));
        Optional<String> region = asked.or(() -> remembered(request))
                .filter(code -> REGION.matcher(code).matches() && request.getHeader(HEADER) == null);
        chain.doFilter(region.isPresent() ? new FromRegion(request, region.get()) : request, response);
    }

    private static Optional<String> asked(HttpServletRequest request) {
        return Optional.ofNullable(request.getQueryString())
                .map(ASKED::matcher)
                .filter(java.util.regex.Matcher::find)
                .map(matcher -> matcher.group(1));
    }

    private static Optional<String> remembered(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies())
                .map(Arrays::stream)
                .orElse(Stream.empty())
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .findFirst();
    }

    private static void remember(String region, HttpServletResponse response) {
        Cookie cookie = new Cookie(COOKIE, region);
        cookie.setPath("/");
        cookie.setMaxAge(region.isEmpty() ? 0 : -1);
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    private static final class FromRegion extends HttpServletRequestWrapper {

        private final String region;

        FromRegion(HttpServletRequest request, String region) {
            super(request);
            this.region = region;
        }

        @Override
        public String getHeader(String name) {
            return name.equalsIgnoreCase(HEADER) ? region : super.getHeader(name);
        }
    }
}
