package org.openpersonalization.web.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openpersonalization.message.Message;
import org.openpersonalization.web.message.TextView;

/**
 * A response.
 *
 * @param status the HTTP status
 * @param headers besides those that every answer has
 * @param cookies to be set
 * @param body the body
 */
public record Answer(int status, Map<String, String> headers, List<Cookie> cookies, Body body) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * The body of a response.
     *
     * @param type without the charset, which is UTF-8
     * @param bytes not copied
     */
    public record Body(String type, byte[] bytes) {

        public static Body json(Object value) {
            try {
                return new Body("application/json", JSON.writeValueAsBytes(value));
            } catch (JsonProcessingException impossible) {
                throw new IllegalStateException("An answer cannot be written", impossible);
            }
        }

        public static Body text(String type, String text) {
            return new Body(type, text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /**
     * The body of an error.
     *
     * @param error the reason and the next step in English
     * @param text the same as a code with typed fields
     */
    public record ErrorBody(String error, TextView text) {

        public static ErrorBody of(Message reason) {
            TextView text = TextView.of(reason);
            return new ErrorBody(text.text(), text);
        }
    }

    public static Answer ok(Object body) {
        return ok(Body.json(body));
    }

    public static Answer ok(Body body) {
        return new Answer(HttpServletResponse.SC_OK, Map.of(), List.of(), body);
    }

    public static Answer error(int status, RequestCode code) {
        return error(status, code.message());
    }

    public static Answer error(int status, Message reason) {
        return new Answer(status, Map.of(), List.of(), Body.json(ErrorBody.of(reason)));
    }

    /** Sends the browser on to another page of this site, by GET. */
    public static Answer seeOther(String path) {
        Body body = Body.text("text/plain", "See " + path);
        return new Answer(HttpServletResponse.SC_SEE_OTHER, Map.of("Location", path), List.of(), body);
    }

    /** Makes the browser send the same again, with its body, to another address of this site. */
    public static Answer sendAgain(String path) {
        Body body = Body.text("text/plain", "Send this again to " + path);
        return new Answer(HttpServletResponse.SC_TEMPORARY_REDIRECT, Map.of("Location", path), List.of(), body);
    }

    public Answer with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, more, cookies, body);
    }

    /** The same with another status. */
    public Answer with(int other) {
        return new Answer(other, headers, cookies, body);
    }

    public Answer with(List<Cookie> set) {
        return new Answer(status, headers, set, body);
    }

    public void sendTo(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        headers.forEach(response::setHeader);
        cookies.forEach(response::addCookie);
        response.setContentType(body.type());
        response.setCharacterEncoding("UTF-8");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentLength(body.bytes().length);
        response.getOutputStream().write(body.bytes());
    }
}
