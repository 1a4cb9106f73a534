package org.openpersonalization.goal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Visitor activities that goals can read. */
public enum ActivityKind {
    /** A page was looked at; about the page's path. */
    VIEW,
    /** A link or button in a component was used; about the component's id. */
    CLICK,
    /** A page was scrolled; about its path, the amount is the deepest point in percent. */
    SCROLL,
    /** A page was in view; about its path, the amount is in seconds. */
    READ,
    /** Content was read to its end; about the page's path. */
    CONSUMED,
    /** A form was sent; about its name. */
    FORM,
    /** Something was ordered or reached; about its name, the amount is its value in hundredths of the currency. */
    CONVERSION,
    /** Something that only this site knows; about its name. */
    EVENT;

    /** Whether it is about a page's path. */
    boolean isAboutPages() {
        return this == VIEW || this == SCROLL || this == READ || this == CONSUMED;
    }

    /** The name in content and storage, such as {@code click}; never changes. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of this name; empty when there is none. */
    public static Optional<ActivityKind> labelled(String label) {
        return Arrays.stream(values())
                .filter(kind -> kind.label().equals(label))
                .findFirst();
    }
}
