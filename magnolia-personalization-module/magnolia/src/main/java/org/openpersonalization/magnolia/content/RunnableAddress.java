package org.openpersonalization.magnolia.content;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Addresses that a browser runs, such as {@code javascript:}, by the rule of the dialogs' fields for addresses. */
public final class RunnableAddress {

    /** The same as in {@code fragments/address.yaml}. */
    static final Pattern ACCEPTED =
            Pattern.compile("^(?:(?i:https?|mailto|tel):[^\\x00-\\x1f]*|[^:\\x00-\\x1f]*(?:[/?#][^\\x00-\\x1f]*)?)$");

    /** The module's own fields for addresses. */
    private static final Set<String> FIELDS = Set.of("ctaLink", "image");
    /** In other fields a colon may belong to a sentence. Browsers skip blanks and control characters. */
    private static final Pattern RUNS = Pattern.compile("(?:javascript|vbscript):.*|data:[a-z]+/[a-z0-9.+-]+[;,].*");

    private RunnableAddress() {}

    /**
     * Whether a browser may run a property's value.
     *
     * @param name the property, whose translations end with a language
     */
    public static boolean isIn(String name, String value) {
        boolean isAddress = FIELDS.stream().anyMatch(field -> name.equals(field) || name.startsWith(field + "_"));
        String bare = value.replaceAll("[\\x00-\\x20]", "").toLowerCase(Locale.ROOT);
        return isAddress && !ACCEPTED.matcher(value).find()
                || RUNS.matcher(bare).matches();
    }
}
