package org.openpersonalization.web.endpoint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.openpersonalization.web.http.Answer;

/** The script that sends signals; the same bytes for all visitors. It is built from {@code webresources/tracker}. */
final class TrackerResource {

    private static final String SCRIPT = "/org/openpersonalization/web/tracker.js";

    private final Answer answer = Answer.ok(new Answer.Body("text/javascript", script()));
    private final Answer off =
            Answer.ok(Answer.Body.text("text/javascript", "/* Personalization is switched off. */\n"));

    /**
     * The script.
     *
     * @param isOn false for a script that does nothing, for pages from a cache that still name it
     */
    Answer answer(boolean isOn) {
        return isOn ? answer : off;
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
