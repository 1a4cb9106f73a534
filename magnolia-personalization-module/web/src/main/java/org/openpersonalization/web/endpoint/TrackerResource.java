package org.openpersonalization.web.endpoint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.openpersonalization.web.http.Answer;

/** The script that sends signals; the same bytes for everybody. It is built from {@code webresources/tracker}. */
final class TrackerResource {

    private static final String SCRIPT = "/org/openpersonalization/web/tracker.js";

    private final Answer answer = Answer.ok(new Answer.Body("text/javascript", script()));

    Answer answer() {
        return answer;
    }

    private static byte[] script() {
        try (InputStream script = TrackerResource.class.getResourceAsStream(SCRIPT)) {
            if (script == null) {
                throw new IllegalStateException("The tracker is missing in this build [resource=" + SCRIPT + "]");
            }
            return script.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The tracker cannot be read", unreadable);
        }
    }
}
