package com.vaadin.data;

import java.io.Serializable;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The surroundings of a value. */
public class ValueContext implements Serializable {

    private static final long serialVersionUID = 1L;

    private final @Nullable Locale locale;

    public ValueContext() {
        this(null);
    }

    public ValueContext(@Nullable Locale locale) {
        this.locale = locale;
    }

    /** The language of the user's interface. */
    public Optional<Locale> getLocale() {
        return Optional.ofNullable(locale);
    }
}
