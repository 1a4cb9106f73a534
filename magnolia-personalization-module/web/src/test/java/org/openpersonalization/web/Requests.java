package org.openpersonalization.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A servlet request for tests: headers, query and remote address, and attributes that are kept. */
public final class Requests {

    private final Map<String, String> headers = new HashMap<>();
    private final Map<String, Object> attributes = new HashMap<>();
    private String query = "";
    private String address = "127.0.0.1";
    private Locale locale = Locale.ENGLISH;
    private String method = "GET";
    private final Map<String, String[]> parameters = new LinkedHashMap<>();
    private String path = "";
    private String body = "";
    private String type = "";
    private String host = "shop.example";
    private int port = 443;
    private boolean secure;
    private final List<Cookie> cookies = new ArrayList<>();

    public static Requests request() {
        return new Requests();
    }

    public Requests header(String name, String value) {
        headers.put(name.toLowerCase(Locale.ROOT), value);
        return this;
    }

    public Requests query(String text) {
        query = text;
        return this;
    }

    public Requests from(String remoteAddress) {
        address = remoteAddress;
        return this;
    }

    public Requests method(String name) {
        method = name;
        return this;
    }

    /** A request for one of the addresses below {@code /.personalization}. */
    public Requests path(String info) {
        path = info;
        return this;
    }

    /** A field of a form, or of the query. */
    public Requests parameter(String name, String... values) {
        parameters.put(name, values);
        return this;
    }

    /** A posted form of the fields so far. */
    public Requests form() {
        type = "application/x-www-form-urlencoded";
        return method("POST").header("Sec-Fetch-Site", "same-origin");
    }

    /** A posted JSON. */
    public Requests json(String text) {
        type = "application/json";
        body = text;
        return method("POST").header("Sec-Fetch-Site", "same-origin");
    }

    public Requests browser() {
        return header("Accept", "text/html,*/*");
    }

    public Requests cookie(String name, String value) {
        cookies.add(new Cookie(name, value));
        return this;
    }

    /** The host that the connection asks for. */
    public Requests host(String name, int number) {
        host = name;
        port = number;
        return this;
    }

    /** By HTTPS. */
    public Requests secure() {
        secure = true;
        return this;
    }

    /** A form from a page of which the browser tells this, or nothing. */
    public Requests formFrom(String header, String value) {
        form();
        headers.remove("sec-fetch-site");
        return header.isEmpty() ? this : header(header, value);
    }

    /** What a browser would send after these were set: an empty one takes the cookie away. */
    public Requests cookies(List<Cookie> set) {
        set.forEach(cookie -> {
            cookies.removeIf(before -> before.getName().equals(cookie.getName()));
            if (cookie.getMaxAge() != 0) {
                cookies.add(cookie);
            }
        });
        return this;
    }

    public Requests language(String tag) {
        locale = Locale.forLanguageTag(tag);
        return header("Accept-Language", tag);
    }

    /** A proxy: its calls cost no more than a server's own, and tests send tens of thousands of requests. */
    public HttpServletRequest build() {
        Map<String, @Nullable Object> fixed = fixed();
        return (HttpServletRequest) Proxy.newProxyInstance(
                HttpServletRequest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (request, called, arguments) -> answer(request, called, arguments, fixed));
    }

    private @Nullable Object answer(
            Object request, Method called, Object @Nullable [] arguments, Map<String, @Nullable Object> fixed) {
        String first = arguments != null && arguments[0] instanceof String text ? text : "";
        return switch (called.getName()) {
            case "getHeader" -> header(first);
            case "getHeaders" -> values(header(first));
            case "getParameterValues" -> parameters.get(first);
            case "getParameter" -> first(parameters.get(first));
            case "getAttribute" -> attributes.get(first);
            case "setAttribute" -> kept(first, Objects.requireNonNull(arguments)[1]);
            case "equals" -> request == Objects.requireNonNull(arguments)[0];
            case "hashCode" -> System.identityHashCode(request);
            case "toString" -> method + " " + path;
            default -> fixed.getOrDefault(called.getName(), none(called.getReturnType()));
        };
    }

    /** The zero of a type. */
    private static @Nullable Object none(Class<?> type) {
        return type == void.class ? null : Array.get(Array.newInstance(type, 1), 0);
    }

    /** What a request has without a parameter, by method. */
    private Map<String, @Nullable Object> fixed() {
        Map<String, @Nullable Object> fixed = new HashMap<>();
        fixed.put("getQueryString", query.isEmpty() ? null : query);
        fixed.put("getRemoteAddr", address);
        fixed.put("getServerName", host);
        fixed.put("getLocale", locale);
        fixed.put("getMethod", method);
        fixed.put("getRequestURI", "/home.html");
        fixed.put("getServerPort", port);
        fixed.put("isSecure", secure);
        fixed.put("getContextPath", "");
        fixed.put("getServletPath", "/.personalization");
        fixed.put("getPathInfo", path);
        fixed.put("getContentType", type.isEmpty() ? null : type);
        fixed.put("getContentLengthLong", (long) body.getBytes(StandardCharsets.UTF_8).length);
        fixed.put("getParameterMap", parameters);
        fixed.put("getInputStream", new Body(body));
        fixed.put("getCookies", cookies.isEmpty() ? null : cookies.toArray(new Cookie[0]));
        return fixed;
    }

    private static Enumeration<String> values(@Nullable String header) {
        return header == null ? Collections.emptyEnumeration() : Collections.enumeration(List.of(header.split("\n")));
    }

    private @Nullable Object kept(String name, Object value) {
        attributes.put(name, value);
        return null;
    }

    private static @Nullable String first(String @Nullable [] values) {
        return values == null ? null : values[0];
    }

    private @Nullable String header(String name) {
        return headers.get(name.toLowerCase(Locale.ROOT));
    }

    /** What was sent. */
    private static final class Body extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        Body(String text) {
            bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
