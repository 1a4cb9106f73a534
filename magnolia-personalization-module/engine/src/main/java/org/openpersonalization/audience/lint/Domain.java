package org.openpersonalization.audience.lint;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The values that an attribute can have.
 *
 * @param single values that are listed one by one; a null is an absent attribute
 * @param numbers which numbers; null for none
 * @param kinds further kinds of values
 * @param words description of the domain for editors; empty when there is none
 */
record Domain(List<@Nullable Object> single, @Nullable Numbers numbers, Set<Kind> kinds, String words) {

    /** Kinds of values that cannot be listed. */
    enum Kind {
        TEXTS,
        LISTS,
        OBJECTS
    }

    /** All finite numbers in a range, or the whole ones of them; one that is unbounded has the odd ones as well. */
    record Numbers(double least, double most, boolean whole) {

        static final Numbers ALL = new Numbers(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, false);

        boolean includes(double number) {
            return number >= least && number <= most && (!whole || number == Math.rint(number));
        }
    }

    static Domain anything() {
        List<@Nullable Object> single = new ArrayList<>(List.of(true, false, Double.NaN));
        single.add(null);
        return new Domain(single, Numbers.ALL, EnumSet.allOf(Kind.class), "");
    }

    static Domain oneOf(String words, Object... values) {
        return new Domain(List.of(values), null, Set.of(), words);
    }

    static Domain text() {
        return new Domain(onlyAbsent(), null, EnumSet.of(Kind.TEXTS), "a text");
    }

    static Domain textOrTexts() {
        return new Domain(onlyAbsent(), null, EnumSet.of(Kind.TEXTS, Kind.LISTS), "a text, or a list of texts");
    }

    /** Whole numbers from 0, or absent. */
    static Domain count(String words) {
        return new Domain(onlyAbsent(), new Numbers(0, Double.MAX_VALUE, true), Set.of(), words);
    }

    /** Numbers from 0, or absent. */
    static Domain weight(String words) {
        return new Domain(onlyAbsent(), new Numbers(0, Double.MAX_VALUE, false), Set.of(), words);
    }

    /** The same, or absent. */
    Domain orAbsent() {
        List<@Nullable Object> more = new ArrayList<>(single);
        more.add(null);
        return new Domain(more, numbers, kinds, words);
    }

    private static List<@Nullable Object> onlyAbsent() {
        List<@Nullable Object> absent = new ArrayList<>();
        absent.add(null);
        return absent;
    }
}
