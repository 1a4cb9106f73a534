package org.openpersonalization.web.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/** Reads JSON that anybody can send: at most 64 kB, not deep, no name twice. */
public final class RequestBody {

    private static final int KILOBYTE = 1024;
    public static final int MAX_BYTES = 64 * KILOBYTE;

    private static final JsonLimits LIMITS = new JsonLimits(10, 40);
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private static final String MOST = RequestBody.class.getName() + ".most";
    private static final String PARSED = RequestBody.class.getName() + ".parsed";
    private static final String CHECK = RequestBody.class.getName() + ".check";

    private RequestBody() {}

    /** The content type without parameters, lower case; empty when there is none. */
    public static String typeOf(HttpServletRequest request) {
        String type = Optional.ofNullable(request.getContentType()).orElse("");
        int parameters = type.indexOf(';');
        return (parameters < 0 ? type : type.substring(0, parameters)).trim().toLowerCase(Locale.ROOT);
    }

    public static boolean isJson(HttpServletRequest request) {
        return typeOf(request).equals("application/json");
    }

    public static void requireJson(HttpServletRequest request) throws Refusal {
        if (!isJson(request)) {
            throw Refusal.of(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, RequestCode.JSON_NEEDED);
        }
    }

    /** Lets less than {@link #MAX_BYTES} pass: a larger body is refused before it is read whole. */
    public static void limit(HttpServletRequest request, int bytes) {
        request.setAttribute(MOST, bytes);
    }

    private static int most(HttpServletRequest request) {
        return request.getAttribute(MOST) instanceof Integer bytes ? bytes : MAX_BYTES;
    }

    /** A form whose fields are in the body, where another site's link cannot put them, and of a size that is read whole. */
    public static void requireSmallForm(HttpServletRequest request) throws Refusal {
        if (request.getQueryString() != null) {
            throw Refusal.malformed(RequestCode.FORM_IN_ADDRESS);
        }
        if (request.getContentLengthLong() > most(request)) {
            throw tooLarge(most(request));
        }
        if (request.getContentLengthLong() < 0) {
            throw Refusal.of(HttpServletResponse.SC_LENGTH_REQUIRED, RequestCode.LENGTH_MISSING);
        }
    }

    /** Checks an object that was sent. */
    @FunctionalInterface
    public interface Check {

        /** @throws Refusal when the object is not as it must be */
        void accept(ObjectNode sent) throws Refusal;
    }

    /** Lets {@link #object} check what was sent, once, when it is first read. */
    public static void checkWhenRead(HttpServletRequest request, Check check) {
        request.setAttribute(CHECK, check);
    }

    /** The object that was sent. Read and checked once: later calls return the same object. */
    public static ObjectNode object(HttpServletRequest request) throws Refusal {
        if (request.getAttribute(PARSED) instanceof ObjectNode parsed) {
            return parsed;
        }
        ObjectNode object = parsed(bytes(request));
        if (request.getAttribute(CHECK) instanceof Check check) {
            check.accept(object);
        }
        request.setAttribute(PARSED, object);
        return object;
    }

    private static ObjectNode parsed(byte[] bytes) throws Refusal {
        try {
            LIMITS.check(bytes);
            JsonNode node = JSON.readTree(bytes);
            if (node instanceof ObjectNode object) {
                return object;
            }
        } catch (IOException malformed) {
            // Jackson's message quotes what was sent, so it is not passed on.
        }
        throw Refusal.malformed(RequestCode.BODY_NOT_JSON);
    }

    private static byte[] bytes(HttpServletRequest request) throws Refusal {
        int most = most(request);
        if (request.getContentLengthLong() > most) {
            throw tooLarge(most);
        }
        byte[] bytes;
        try {
            bytes = request.getInputStream().readNBytes(most + 1);
        } catch (IOException brokenOff) {
            throw Refusal.malformed(RequestCode.BODY_INCOMPLETE);
        }
        if (bytes.length > most) {
            throw tooLarge(most);
        }
        return bytes;
    }

    private static Refusal tooLarge(int most) {
        return Refusal.of(
                HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
                RequestCode.BODY_TOO_LARGE.message().count("limit", most / KILOBYTE));
    }
}
