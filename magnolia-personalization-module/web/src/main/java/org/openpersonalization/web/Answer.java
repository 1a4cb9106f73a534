package org.openpersonalization.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/**
 * An answer in JSON.
 *
 * @param status the HTTP status
 * @param headers besides those that every answer has
 * @param body maps, lists, strings, numbers and booleans
 */
record Answer(int status, Map<String, String> headers, Object body) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Answer ok(Object body) {
        return new Answer(HttpServletResponse.SC_OK, Map.of(), body);
    }

    static Answer error(int status, String message) {
        return new Answer(status, Map.of(), Map.of("error", message));
    }

    static Answer allowing(String methods) {
        Object body = Map.of("error", "This address answers to " + methods + ".");
        return new Answer(HttpServletResponse.SC_METHOD_NOT_ALLOWED, Map.of("Allow", methods), body);
    }

    void sendTo(HttpServletResponse response) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(body);
        response.setStatus(status);
        headers.forEach(response::setHeader);
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
