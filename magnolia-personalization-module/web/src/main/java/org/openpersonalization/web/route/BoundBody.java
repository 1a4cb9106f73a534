package org.openpersonalization.web.route;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.openpersonalization.web.http.Refusal;
import org.openpersonalization.web.http.RequestBody;

/** The body of a request as the record of its contract: read and bound once, when a handler asks, which is after its rate limits. */
public final class BoundBody {

    private static final String BOUND = BoundBody.class.getName();
    private static final String TYPE = BOUND + ".type";

    private BoundBody() {}

    /** Names the record. Nothing is read yet. */
    public static void expect(HttpServletRequest request, Class<?> type) {
        request.setAttribute(TYPE, type);
        RequestBody.checkWhenRead(request, sent -> request.setAttribute(BOUND, ApiJson.read(sent, type)));
    }

    /**
     * The record.
     *
     * @throws Refusal with status 400 for a body of another form, naming the field
     */
    public static <T> T of(HttpServletRequest request, Class<T> type) throws Refusal {
        RequestBody.object(request);
        return type.cast(Objects.requireNonNull(request.getAttribute(BOUND), "The contract has no body"));
    }

    /** Refuses a body of another form, where a contract names one. For handlers that need no value of it. */
    public static void require(HttpServletRequest request) throws Refusal {
        if (request.getAttribute(TYPE) != null) {
            RequestBody.object(request);
        }
    }
}
