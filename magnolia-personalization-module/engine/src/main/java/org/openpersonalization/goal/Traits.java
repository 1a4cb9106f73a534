package org.openpersonalization.goal;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A visitor's traits at an exposure, by which results are segmented: value by dimension, such as {@code phone} by
 * {@code device}. An audience is a dimension of its own, {@code audience:<name>}, with the values {@code yes} and
 * {@code no}.
 */
public record Traits(SortedMap<String, String> values) {

    public static final String DEVICE = "device";
    public static final String COUNTRY = "country";
    public static final String SOURCE = "source";
    /** With the values {@code new} and {@code returning}; found when the exposure is counted. */
    public static final String VISITOR = "visitor";
    /** The prefix of an audience's dimension. */
    public static final String AUDIENCE = "audience:";

    public Traits {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /** Nothing is known. */
    public static Traits none() {
        return new Traits(new TreeMap<>());
    }

    /** These and others; the others' values count where both have one. */
    public Traits with(Map<String, String> others) {
        SortedMap<String, String> all = new TreeMap<>(values);
        all.putAll(others);
        return new Traits(all);
    }
}
