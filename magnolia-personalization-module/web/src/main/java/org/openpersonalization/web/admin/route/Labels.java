package org.openpersonalization.web.admin.route;

import java.util.Locale;

/** The names of constants in JSON and addresses: {@code OPT_IN} is {@code opt-in}. */
public final class Labels {

    private Labels() {}

    /** The name of a constant. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
