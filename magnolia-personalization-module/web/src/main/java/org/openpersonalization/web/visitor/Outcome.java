package org.openpersonalization.web.visitor;

import jakarta.servlet.http.Cookie;
import java.util.List;

/**
 * What came of choices.
 *
 * @param visitor as they are from now on
 * @param cookies to be set in the browser
 * @param deleted whether everything that had to be deleted is; otherwise it is tried again
 * @param proof whether the decisions are recorded
 */
public record Outcome(Visitor visitor, List<Cookie> cookies, boolean deleted, Proof proof) {

    /** How far recording is. */
    public enum Proof {
        /** On disk. */
        RECORDED,
        /** Every no holds; recording it is tried again. */
        PENDING,
        /** Not possible now, so every yes is as if it had not been said; every no holds. */
        IMPOSSIBLE
    }

    public Outcome {
        cookies = List.copyOf(cookies);
    }

    Outcome with(List<Cookie> others) {
        return new Outcome(visitor, others, deleted, proof);
    }

    Outcome withDeletion(boolean done) {
        return new Outcome(visitor, cookies, done, proof);
    }
}
