package org.openpersonalization.magnolia.rendering;

import java.util.List;
import org.openpersonalization.consent.PurposeTerms;

/** A visitor's choices, for a template that shows a consent form. */
public final class ConsentView {

    /** One purpose. */
    public static final class PurposeView {

        private final PurposeTerms terms;
        private final String language;
        private final boolean granted;
        private final boolean chosen;

        PurposeView(PurposeTerms terms, String language, boolean granted, boolean chosen) {
            this.terms = terms;
            this.language = language;
            this.granted = granted;
            this.chosen = chosen;
        }

        public String getId() {
            return terms.purpose().id();
        }

        /** A few words, for the switch. */
        public String getLabel() {
            return terms.wording(language).label();
        }

        /** One sentence in plain words; may be empty. */
        public String getDescription() {
            return terms.wording(language).description();
        }

        /** The exact text that is agreed to. */
        public String getText() {
            return terms.wording(language).text();
        }

        /** The language of label, description and text. */
        public String getLanguage() {
            return terms.languageFor(language);
        }

        /** Whether it holds for this request. */
        public boolean isGranted() {
            return granted;
        }

        /** Whether the visitor has said yes or no to it. */
        public boolean isChosen() {
            return chosen;
        }
    }

    private final List<PurposeView> purposes;
    private final String versions;
    private final boolean privacyControl;

    ConsentView(List<PurposeView> purposes, String versions, boolean privacyControl) {
        this.purposes = List.copyOf(purposes);
        this.versions = versions;
        this.privacyControl = privacyControl;
    }

    /** A view without purposes. */
    static ConsentView empty() {
        return new ConsentView(List.of(), "", false);
    }

    /** The site's purposes, by id; empty while personalization is off. */
    public List<PurposeView> getPurposes() {
        return purposes;
    }

    /** The form's field {@code versions}, so that a yes counts for the shown texts alone. */
    public String getVersions() {
        return versions;
    }

    /** Whether the visitor has chosen anything yet. */
    public boolean isAsked() {
        return purposes.stream().anyMatch(PurposeView::isChosen);
    }

    /** Whether the browser sends Global Privacy Control. */
    public boolean isGlobalPrivacyControl() {
        return privacyControl;
    }
}
