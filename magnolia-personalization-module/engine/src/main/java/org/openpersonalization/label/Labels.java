package org.openpersonalization.label;

import java.util.Locale;

/** The names of constants in stored texts, JSON and addresses: {@code OPT_IN} is {@code opt-in}. */
public final class Labels {

    private Labels() {}

    /** The label of a constant. */
    public static String of(Enum<?> constant) {
        return of(constant.name());
    }

    /** The label of a constant's name. */
    public static String of(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
