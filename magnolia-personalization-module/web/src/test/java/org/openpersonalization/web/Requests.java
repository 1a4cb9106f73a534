package org.openpersonalization.web;

import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    public HttpServletRequest build() {
        HttpServletRequest request = mock(HttpServletRequest.class);
        when(request.getHeader(anyString())).thenAnswer(call -> header(call.getArgument(0)));
        when(request.getHeaders(anyString())).thenAnswer(call -> {
            String value = header(call.getArgument(0));
            return value == null
                    ? java.util.Collections.emptyEnumeration()
                    : java.util.Collections.enumeration(List.of(value.split("\n")));
        });
        when(request.getQueryString()).thenReturn(query.isEmpty() ? null : query);
        when(request.getRemoteAddr()).thenReturn(address);
        when(request.getServerName()).thenReturn(host);
        when(request.getLocale()).thenReturn(locale);
        when(request.getMethod()).thenReturn(method);
        when(request.getRequestURI()).thenReturn("/home.html");
        when(request.getServerPort()).thenReturn(port);
        when(request.isSecure()).thenReturn(secure);
        when(request.getContextPath()).thenReturn("");
        when(request.getServletPath()).thenReturn("/.personalization");
        when(request.getPathInfo()).thenReturn(path);
        when(request.getContentType()).thenReturn(type.isEmpty() ? null : type);
        when(request.getContentLengthLong()).thenReturn((long) body.getBytes(StandardCharsets.UTF_8).length);
        when(request.getParameterMap()).thenReturn(parameters);
        when(request.getParameterValues(anyString())).thenAnswer(call -> parameters.get(call.<String>getArgument(0)));
        when(request.getParameter(anyString())).thenAnswer(call -> {
            String[] values = parameters.get(call.<String>getArgument(0));
            return values == null ? null : values[0];
        });
        try {
            when(request.getInputStream()).thenReturn(new Body(body));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        when(request.getCookies()).thenReturn(cookies.isEmpty() ? null : cookies.toArray(new Cookie[0]));
        when(request.getAttribute(anyString())).thenAnswer(call -> attributes.get(call.<String>getArgument(0)));
        doAnswer(call -> attributes.put(call.getArgument(0), call.getArgument(1)))
                .when(request)
                .setAttribute(anyString(), org.mockito.ArgumentMatchers.any());
        return request;
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
