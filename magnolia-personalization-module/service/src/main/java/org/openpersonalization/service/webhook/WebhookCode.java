package org.openpersonalization.service.webhook;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.openpersonalization.message.MessageCode;

/** The results of an attempt. */
public enum WebhookCode implements MessageCode {
    /** The receiver has the message. */
    DELIVERED("status"),
    /** The receiver answered with an error. */
    REFUSED("status"),
    /** The receiver does not want further messages (410). */
    GONE("status"),
    /** Redirects are not followed. */
    REDIRECTED("status"),
    UNREACHABLE,
    TIMED_OUT,
    /** TLS failed, such as by a certificate that is not trusted. */
    INSECURE,
    /** The answer is not one of HTTP. */
    NO_HTTP;

    private final Set<String> fields;

    WebhookCode(String... fields) {
        this.fields = Set.of(fields);
    }

    /** The result of a code; empty for one that this version does not know. */
    public static Optional<WebhookCode> of(String code) {
        return Arrays.stream(values())
                .filter(known -> known.code().equals(code))
                .findFirst();
    }

    @Override
    public String family() {
        return "webhook";
    }

    @Override
    public Set<String> fields() {
        return fields;
    }
}
