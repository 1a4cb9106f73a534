package org.openpersonalization.magnolia.rendering;

import java.util.List;

/** A visitor's choices, for a template that shows a consent form. */
public final class ConsentView {

    /** One purpose. */
    public static final class PurposeView {

        private final String id;
        private final boolean granted;
        private final boolean chosen;

        PurposeView(String id, boolean granted, boolean chosen) {
            this.id = id;
            this.granted = granted;
            this.chosen = chosen;
        }

        public String getId() {
            return id;
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
    private final boolean privacyControl;

    ConsentView(List<PurposeView> purposes, boolean privacyControl) {
        this.purposes = List.copyOf(purposes);
        this.privacyControl = privacyControl;
    }

    /** What the site asks about, by id; empty while personalization is off. */
    public List<PurposeView> getPurposes() {
        return purposes;
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
