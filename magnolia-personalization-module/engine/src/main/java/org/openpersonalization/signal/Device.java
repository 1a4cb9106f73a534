package org.openpersonalization.signal;

import java.util.Locale;

/**
 * The visitor's device, as far as the request tells.
 *
 * @param kind the form factor
 * @param browser the browser's family name such as {@code Firefox}, empty when unknown
 * @param os the operating system's family name such as {@code Android}, empty when unknown
 */
public record Device(Kind kind, String browser, String os) {

    /** Form factors. */
    public enum Kind {
        PHONE,
        TABLET,
        DESKTOP,
        OTHER;

        /** The name that conditions compare with. */
        public String attribute() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Nothing is known. */
    public static Device unknown() {
        return new Device(Kind.OTHER, "", "");
    }
}
