package org.openpersonalization.site;

import java.util.List;
import java.util.Random;

/** Requests that nobody would send in good faith; the same seed gives the same ones. Each asks to close the connection. */
final class HostileRequests {

    private static final List<String> METHODS = List.of(
            "GET", "GET", "GET", "GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "get", "BREW",
            "");
    private static final List<String> PATHS = List.of(
            "/home.html",
            "/",
            "/home",
            "/home/pricing.html",
            "/de/home.html",
            "/home~a~b~.html",
            "/.personalization/health",
            "/.personalization/decisions",
            "/.personalization/",
            "/.personalization/signals",
            "/.personalization/v1/pages/home",
            "/.personalization/v1/pages/",
            "/.personalization/v1/pages/..%2f..%2fconfig",
            "/.personalization/v1/pages/home/[1]/jcr:content",
            "/.personalization/v1/exposures",
            "/.personalization/v1/consent",
            "/.personalization-admin/",
            "/.magnolia/x",
            "/.rest/nodes/v1/website/home",
            "/.resources/outdoor/webresources/../../outdoor.xml",
            "/.resources/outdoor/webresources/css/site.css",
            "/home/search.html",
            "/..%2f..%2fetc/passwd",
            "/%00",
            "//home.html",
            "/home.html;jsessionid=1",
            "/home/[1].html",
            "/home/jcr:content.html",
            "/home/*.html",
            "/home|x.html",
            "/a:b:c",
            "/%e2%82",
            "/home%20/",
            "/./home.html",
            "/home.html/",
            "*",
            "http://other.example/home.html",
            "/\\..\\x");
    private static final List<String> PARAMETERS = List.of(
            "page",
            "p13n-preview",
            "lang",
            "components",
            "content",
            "preflight",
            "referrer",
            "utm_campaign",
            "utm_source",
            "q",
            "mgnlPreview",
            "mgnlArea",
            "__proto__",
            "page[]",
            "",
            "%00");
    private static final List<String> VALUES = List.of(
            "/home",
            "/nowhere",
            "home",
            "",
            "spring",
            "<script>alert(1)</script>",
            "%3Cscript%3E",
            "%zz",
            "%00",
            "%c0%ae",
            "/home/../../x",
            "' or 1=1 --",
            "${7*7}",
            "[#assign x=1]",
            "../../../../etc/passwd",
            "/jcr:root",
            "/[1]",
            "/*|:",
            "{\"$regex\":\"(a+)+$\"}",
            "\u00e4\u00ff",
            "%F0%9F%98%80",
            "null",
            "-1",
            "9999999999999999999");
    private static final List<String> HEADERS = List.of(
            "User-Agent",
            "Referer",
            "Accept-Language",
            "Cookie",
            "X-Geo-Country",
            "X-Geo-Region",
            "Sec-GPC",
            "Sec-Purpose",
            "X-Forwarded-For",
            "If-Modified-Since",
            "Range",
            "Content-Type",
            "Accept-Encoding",
            "Authorization",
            "Origin",
            "Sec-CH-UA-Mobile",
            "Transfer-Encoding",
            "Expect",
            "X-HTTP-Method-Override",
            "P13n-Visitor",
            "Access-Control-Request-Method");
    private static final List<String> HEADER_VALUES = List.of(
            "",
            "0",
            "US-CA",
            "CH",
            "ch\u00e9",
            "de;q=abc",
            "de-DE-1996-x-y;q=5,*",
            "bytes=0-1,5-2",
            "chunked",
            "gzip;q=-1",
            "Basic !!!",
            "Basic c3VwZXJ1c2VyOndyb25n",
            "p13n_id=forged; csrf=x; JSESSIONID=\"",
            "a=b;;;=;c",
            "Thu, 99 Foo",
            "http://[::1",
            "javascript:alert(1)",
            "https://alpenverein.example\\@evil/",
            "(((((((((",
            "Mozilla/5.0 (iPhone",
            "multipart/form-data; boundary=",
            "application/x-www-form-urlencoded",
            "text/html;charset=nonsense",
            "100-continue");

    private final Random random;

    HostileRequests(long seed) {
        this.random = new Random(seed);
    }

    String next() {
        StringBuilder request = new StringBuilder();
        request.append(pick(METHODS)).append(' ').append(target()).append(" HTTP/1.1\r\n");
        request.append("Host: ")
                .append(random.nextInt(20) == 0 ? noise(30) : "shop.example")
                .append("\r\n");
        for (int i = random.nextInt(6); i > 0; i--) {
            request.append(pick(HEADERS)).append(": ").append(headerValue()).append("\r\n");
        }
        String body = random.nextInt(4) == 0 ? pick(VALUES) : "";
        if (!body.isEmpty()) {
            request.append("Content-Length: ").append(body.length()).append("\r\n");
        }
        return request.append("Connection: close\r\n\r\n").append(body).toString();
    }

    private String target() {
        StringBuilder target = new StringBuilder(random.nextInt(12) == 0 ? "/" + noise(60) : pick(PATHS));
        String separator = "?";
        for (int i = random.nextInt(4); i > 0; i--) {
            target.append(separator).append(pick(PARAMETERS)).append('=').append(parameterValue());
            separator = "&";
        }
        return target.toString();
    }

    private String parameterValue() {
        return switch (random.nextInt(12)) {
            case 0 -> noise(40);
            case 1 -> "a".repeat(random.nextInt(6_000));
            default -> pick(VALUES);
        };
    }

    private String headerValue() {
        return switch (random.nextInt(12)) {
            case 0 -> noise(60);
            case 1 -> "x".repeat(random.nextInt(9_000));
            default -> pick(HEADER_VALUES);
        };
    }

    private String noise(int most) {
        StringBuilder noise = new StringBuilder();
        for (int i = random.nextInt(most); i > 0; i--) {
            noise.append((char) random.nextInt(256));
        }
        return noise.toString().replace("\r", "").replace("\n", "");
    }

    private String pick(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
