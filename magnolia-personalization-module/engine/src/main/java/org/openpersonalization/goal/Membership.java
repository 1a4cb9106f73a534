package org.openpersonalization.goal;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A visitor's place in a comparison: what an exposure counts for.
 *
 * @param comparison the comparison's key, such as {@code experiment/hero-test/2}
 * @param arm the arm's name, such as the shown variant's
 */
public record Membership(String comparison, String arm) {

    private static final Pattern COMPARISON = Pattern.compile("[^=\\n\\r]{1,400}");
    private static final Pattern ARM = Pattern.compile("[^\\n\\r]{1,200}");

    public Membership {
        if (!isStorable(comparison, arm)) {
            throw new IllegalArgumentException("A comparison has a key without equals signs, an arm a name of up to 200"
                    + " characters, both on one line [comparison=" + comparison + ", arm=" + arm + "]");
        }
    }

    /** A place, if its names can be stored; a variant's name may be anything that content allows. */
    public static Optional<Membership> ifStorable(String comparison, String arm) {
        return isStorable(comparison, arm) ? Optional.of(new Membership(comparison, arm)) : Optional.empty();
    }

    /** Whether an arm can have this name. */
    public static boolean canBeArm(String name) {
        return ARM.matcher(name).matches();
    }

    private static boolean isStorable(String comparison, String arm) {
        return COMPARISON.matcher(comparison).matches() && canBeArm(arm);
    }

    /** As it is stored: {@code comparison=arm}. */
    public String text() {
        return comparison + "=" + arm;
    }

    /** Parses the output of {@link #text}. */
    public static Membership of(String text) {
        int sign = text.indexOf('=');
        return new Membership(text.substring(0, Math.max(0, sign)), text.substring(sign + 1));
    }
}
