package org.openpersonalization.signal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of signals, with the word under which attributes count them: {@code profile.views7d}. */
public enum SignalKind {
    PAGE_VIEW("views"),
    COMPONENT_CLICK("clicks"),
    SCROLL_DEPTH("scrolls"),
    VISIBLE_TIME("readings"),
    CONTENT_CONSUMED("consumed"),
    PRODUCT_VIEW("products"),
    SEARCH("searches"),
    FORM_SUBMIT("forms"),
    DECLARED_PREFERENCE("answers"),
    CONVERSION("conversions"),
    NAMED_EVENT("events");

    private final String counted;

    SignalKind(String counted) {
        this.counted = counted;
    }

    /** The plural under which it is counted. */
    public String counted() {
        return counted;
    }

    /** The name in JSON and storage, such as {@code page-view}; never changes. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind of this name. */
    public static Optional<SignalKind> labelled(String label) {
        return Arrays.stream(values())
                .filter(kind -> kind.label().equals(label))
                .findFirst();
    }
}
