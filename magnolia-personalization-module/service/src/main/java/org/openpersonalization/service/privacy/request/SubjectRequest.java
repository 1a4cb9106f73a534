package org.openpersonalization.service.privacy.request;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.openpersonalization.label.Labels;

/**
 * The request of a data subject.
 *
 * @param id the request's id
 * @param kind the requested right
 * @param channel the channel of the request
 * @param received the moment of receipt
 * @param due the deadline of the answer
 * @param status the status of processing
 * @param reference the site's reference of the request, such as a ticket's number; at most {@value #MAX_REFERENCE}
 * characters, no personal data
 */
public record SubjectRequest(
        UUID id, Kind kind, Channel channel, Instant received, Instant due, Status status, String reference) {

    /** The longest reference. */
    public static final int MAX_REFERENCE = 200;

    public SubjectRequest {
        received = received.truncatedTo(ChronoUnit.MILLIS);
        due = due.truncatedTo(ChronoUnit.MILLIS);
        if (due.isBefore(received)) {
            throw new IllegalArgumentException("A request is due after it was received");
        }
        if (reference.length() > MAX_REFERENCE) {
            throw new IllegalArgumentException("A reference has at most " + MAX_REFERENCE + " characters");
        }
    }

    /** The same, further. */
    public SubjectRequest with(Status next) {
        return new SubjectRequest(id, kind, channel, received, due, next, reference);
    }

    /** The rights that a data subject can exercise. */
    public enum Kind {
        ACCESS,
        CORRECTION,
        ERASURE,
        OBJECTION;

        /** The name in storage and exports; never changes. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The kind of this name; empty when there is none. */
        public static Optional<Kind> of(String label) {
            return Arrays.stream(values())
                    .filter(kind -> kind.label().equals(label))
                    .findFirst();
        }
    }

    /** How a request came in. */
    public enum Channel {
        /** By the visitor in the preference centre; answered at once. */
        SELF_SERVICE,
        /** By letter, mail or telephone; an admin wrote it down. */
        ADMIN;

        /** The name in storage and exports; never changes. */
        public String label() {
            return Labels.of(this);
        }

        /** The channel of this name; empty when there is none. */
        public static Optional<Channel> of(String label) {
            return Arrays.stream(values())
                    .filter(channel -> channel.label().equals(label))
                    .findFirst();
        }
    }

    /** How far a request is. */
    public enum Status {
        OPEN,
        IN_PROGRESS,
        DONE,
        REFUSED;

        /** The name in storage and exports; never changes. */
        public String label() {
            return Labels.of(this);
        }

        /** The status of this name; empty when there is none. */
        public static Optional<Status> of(String label) {
            return Arrays.stream(values())
                    .filter(status -> status.label().equals(label))
                    .findFirst();
        }

        /** Whether nothing is to be done any more. */
        public boolean isFinal() {
            return this == DONE || this == REFUSED;
        }
    }
}
