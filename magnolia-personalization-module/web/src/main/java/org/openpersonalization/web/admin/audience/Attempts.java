package org.openpersonalization.web.admin.audience;

import org.openpersonalization.audience.Audience;
import org.openpersonalization.web.admin.audience.AudienceShelf.Entry;

/** Tries conditions out. One with mistakes is an answer as well: it says what to do. */
record Attempts(AudienceShelf shelf, Crowd crowd) {

    /** What is known of it, and how many visitors match now. */
    AttemptView attempt(Entry entry) {
        try {
            Audience audience = shelf.compile(entry);
            return new AttemptView(CheckView.of(audience), crowd.count(audience.condition()));
        } catch (IllegalArgumentException mistake) {
            return new AttemptView(broken(mistake), null);
        }
    }

    /** What is known of it without asking anybody. */
    CheckView checked(Entry entry) {
        try {
            return CheckView.of(shelf.compile(entry));
        } catch (IllegalArgumentException mistake) {
            return broken(mistake);
        }
    }

    private static CheckView broken(IllegalArgumentException mistake) {
        return CheckView.broken(String.valueOf(mistake.getMessage()));
    }
}
