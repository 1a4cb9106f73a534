package org.openpersonalization.web.visitor;

import jakarta.servlet.http.Cookie;
import java.util.List;
import org.openpersonalization.service.visitor.profile.Visitor;

/**
 * The outcome of choices.
 *
 * @param visitor the visitor with the new choices
 * @param cookies to be set in the browser
 * @param deletion whether the data of ended purposes are deleted
 * @param proof whether the decisions are recorded
 */
public record Outcome(Visitor visitor, List<Cookie> cookies, Deletion deletion, Proof proof) {

    /** How far deleting is. */
    public enum Deletion {
        /** No query finds it any more. */
        DONE,
        /** The order is on disk, and is carried out also when this process ends before. */
        ORDERED,
        /** Neither is known to be on disk: the visitor has to ask again. */
        IMPOSSIBLE
    }

    /** How far recording is. */
    public enum Proof {
        /** On disk. */
        RECORDED,
        /** Every no holds; recording it is tried again. */
        PENDING,
        /** Every no holds without a record, since more come from one address than people send and no yes is taken back. */
        OMITTED,
        /** Not possible now, so every yes is as if it had not been said; every no holds. */
        IMPOSSIBLE
    }

    public Outcome {
        cookies = List.copyOf(cookies);
    }

    Outcome with(List<Cookie> others) {
        return new Outcome(visitor, others, deletion, proof);
    }

    Outcome with(Deletion other) {
        return new Outcome(visitor, cookies, other, proof);
    }

    /** Whether everything that had to be deleted is. */
    public boolean deleted() {
        return deletion == Deletion.DONE;
    }
}
