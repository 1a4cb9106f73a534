package org.openpersonalization.web;

import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A servlet request for tests: headers, query and remote address, and attributes that are kept. */
final class Requests {

    private final Map<String, String> headers = new HashMap<>();
    private final Map<String, Object> attributes = new HashMap<>();
    private String query = "";
    private String address = "127.0.0.1";
    private Locale locale = Locale.ENGLISH;

    static Requests request() {
        return new Requests();
    }

    Requests header(String name, String value) {
        headers.put(name.toLowerCase(Locale.ROOT), value);
        return this;
    }

    Requests query(String text) {
        query = text;
        return this;
    }

    Requests from(String remoteAddress) {
        address = remoteAddress;
        return this;
    }

    Requests language(String tag) {
        locale = Locale.forLanguageTag(tag);
        return header("Accept-Language", tag);
    }

    HttpServletRequest build() {
        HttpServletRequest request = mock(HttpServletRequest.class);
        when(request.getHeader(anyString())).thenAnswer(call -> header(call.getArgument(0)));
        when(request.getQueryString()).thenReturn(query.isEmpty() ? null : query);
        when(request.getRemoteAddr()).thenReturn(address);
        when(request.getServerName()).thenReturn("shop.example");
        when(request.getLocale()).thenReturn(locale);
        when(request.getMethod()).thenReturn("GET");
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
