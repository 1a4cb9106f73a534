package org.openpersonalization.web.route;

/**
 * A part of an address that a request fills in.
 *
 * @param name its name
 * @param place path or query
 * @param format the format of its values
 * @param description its meaning
 */
public record Parameter(String name, Place place, Format format, String description) {

    /** Where a parameter stands, and whether it may be left out. */
    public enum Place {
        PATH,
        QUERY,
        REQUIRED_QUERY
    }

    /** A segment of the path. */
    public static Parameter path(String name, Format format, String description) {
        return new Parameter(name, Place.PATH, format, description);
    }

    /** A value after the question mark that may be left out. */
    public static Parameter query(String name, Format format, String description) {
        return new Parameter(name, Place.QUERY, format, description);
    }

    /** A value after the question mark that must be there. */
    public static Parameter required(String name, Format format, String description) {
        return new Parameter(name, Place.REQUIRED_QUERY, format, description);
    }

    /** Whether it must be there. */
    public boolean isRequired() {
        return place != Place.QUERY;
    }
}
