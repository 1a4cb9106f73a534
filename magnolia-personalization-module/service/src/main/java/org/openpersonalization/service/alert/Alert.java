package org.openpersonalization.service.alert;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.openpersonalization.label.Labels;
import org.openpersonalization.message.Message;

/**
 * An alert.
 *
 * @param kind the kind of condition
 * @param subject its object
 * @param message the condition as a code with typed fields
 * @param link the page of the admin app about it
 * @param raised the moment
 * @param acknowledged the user who has seen it, and when; empty for an open alert
 * @param resolved the end of the condition; empty while it holds
 */
public record Alert(
        UUID id,
        AlertKind kind,
        String subject,
        Message message,
        String link,
        Instant raised,
        Optional<Acknowledgement> acknowledged,
        Optional<Instant> resolved) {

    /** The states of an alert. */
    public enum State {
        OPEN,
        /** A user has seen it; the condition holds. */
        ACKNOWLEDGED,
        /** The condition has ended. */
        RESOLVED;

        /** The name in JSON; never changes. */
        public String label() {
            return Labels.of(this);
        }
    }

    /** The user who has seen an alert, and when. */
    public record Acknowledgement(String actor, Instant at) {

        public Acknowledgement {
            at = at.truncatedTo(ChronoUnit.MILLIS);
        }
    }

    public Alert {
        raised = raised.truncatedTo(ChronoUnit.MILLIS);
        resolved = resolved.map(at -> at.truncatedTo(ChronoUnit.MILLIS));
    }

    /** A new alert. */
    static Alert of(AlertFinding finding, Instant raised) {
        return new Alert(
                UUID.randomUUID(),
                finding.kind(),
                finding.subject(),
                finding.message(),
                finding.link(),
                raised,
                Optional.empty(),
                Optional.empty());
    }

    public State state() {
        if (resolved.isPresent()) {
            return State.RESOLVED;
        }
        return acknowledged.isPresent() ? State.ACKNOWLEDGED : State.OPEN;
    }

    /** Whether it is the alert of a condition. */
    boolean isAbout(AlertFinding finding) {
        return kind == finding.kind() && subject.equals(finding.subject());
    }
}
