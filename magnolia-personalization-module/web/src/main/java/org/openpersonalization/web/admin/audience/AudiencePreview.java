package org.openpersonalization.web.admin.audience;

import org.openpersonalization.audience.Audience;
import org.openpersonalization.service.audience.AudienceRepository;
import org.openpersonalization.service.audience.AudienceRepository.Entry;
import org.openpersonalization.service.audience.AudienceSizeEstimator;

/** Tries conditions out. One with mistakes is an answer as well: it says what to do. */
record AudiencePreview(AudienceRepository shelf, AudienceSizeEstimator crowd) {

    /** What is known of it, and how many visitors match now. */
    AudiencePreviewView attempt(Entry entry) {
        try {
            Audience audience = shelf.compile(entry);
            return new AudiencePreviewView(CheckView.of(audience), CountView.of(crowd.count(audience.condition())));
        } catch (IllegalArgumentException mistake) {
            return new AudiencePreviewView(broken(mistake), null);
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
