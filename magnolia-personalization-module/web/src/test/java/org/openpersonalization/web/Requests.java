package org.openpersonalization.web;

import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
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

    public Requests cookie(String name, String value) {
        cookies.add(new Cookie(name, value));
        return this;
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
        when(request.getServerName()).thenReturn("shop.example");
        when(request.getLocale()).thenReturn(locale);
        when(request.getMethod()).thenReturn(method);
        when(request.getRequestURI()).thenReturn("/home.html");
        when(request.getServerPort()).thenReturn(443);
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
}
