package org.openpersonalization.signal;

import java.util.Arrays;
import java.util.Optional;
import org.openpersonalization.label.Labels;

/** The kinds of signals, each with the word under which attributes count it, {@code profile.views7d}, and its reader. */
public enum SignalKind {
    PAGE_VIEW("views", Signal.PageView::read),
    COMPONENT_CLICK("clicks", Signal.ComponentClick::read),
    SCROLL_DEPTH("scrolls", Signal.ScrollDepth::read),
    VISIBLE_TIME("readings", Signal.VisibleTime::read),
    CONTENT_CONSUMED("consumed", Signal.ContentConsumed::read),
    PRODUCT_VIEW("products", Signal.ProductView::read),
    SEARCH("searches", Signal.Search::read),
    FORM_SUBMIT("forms", Signal.FormSubmit::read),
    DECLARED_PREFERENCE("answers", Signal.DeclaredPreference::read),
    CONVERSION("conversions", Signal.Conversion::read),
    NAMED_EVENT("events", Signal.NamedEvent::read);

    private final String counted;
    private final Reader reader;

    SignalKind(String counted, Reader reader) {
        this.counted = counted;
        this.reader = reader;
    }

    /** Reads the fields of one kind. */
    private interface Reader {
        Signal read(Occurrence at, SignalValues values);
    }

    /**
     * The signal of this kind that has these fields, as {@link Signal#fields()} tells them.
     *
     * @throws IllegalArgumentException saying which field is missing or wrong
     */
    Signal read(Occurrence at, SignalValues values) {
        return reader.read(at, values);
    }

    /** The plural under which it is counted. */
    public String counted() {
        return counted;
    }

    /** The name in JSON and storage, such as {@code page-view}; never changes. */
    public String label() {
        return Labels.of(this);
    }

    /** The kind of this name. */
    public static Optional<SignalKind> labelled(String label) {
        return Arrays.stream(values())
                .filter(kind -> kind.label().equals(label))
                .findFirst();
    }
}
