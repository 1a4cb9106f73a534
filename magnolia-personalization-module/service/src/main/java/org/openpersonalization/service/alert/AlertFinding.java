package org.openpersonalization.service.alert;

import org.openpersonalization.message.Message;

/**
 * A condition that needs a person.
 *
 * @param kind the kind of condition
 * @param subject its object, such as a phase of an experiment; there is one alert for each kind and subject at a time
 * @param message a message of the kind, without personal data
 * @param link the page of the admin app about it, such as {@code requests/…}
 */
public record AlertFinding(AlertKind kind, String subject, Message message, String link) {

    /** The longest subject and link. */
    static final int MOST = 500;

    public AlertFinding {
        if (message.id() != kind) {
            throw new IllegalArgumentException("The message is of another kind [kind=" + kind + "]");
        }
        if (subject.length() > MOST || link.length() > MOST) {
            throw new IllegalArgumentException("Subject and link have at most " + MOST + " characters");
        }
    }
}
