package org.openpersonalization.decide.lint;

/**
 * A filled field of a component or of one of its variants.
 *
 * @param name as templates know it, without its language
 * @param language of a translation, such as {@code de}; empty for the site's default language
 * @param kind the kind of its value
 * @param text its value, shown to visitors or an address
 * @param isDead whether it is a link to a page of this site that does not exist
 */
public record ContentField(String name, String language, Kind kind, String text, boolean isDead) {

    /** Kinds of values. */
    public enum Kind {
        /** Shown to visitors. */
        TEXT,
        /** The address of an image. */
        IMAGE,
        /** The address of a page. */
        LINK
    }

    boolean isTranslationOf(ContentField other) {
        return name.equals(other.name) && !language.isEmpty();
    }

    /** Of a name and a language. */
    record Place(String name, String language) {}

    Place place() {
        return new Place(name, language);
    }
}
