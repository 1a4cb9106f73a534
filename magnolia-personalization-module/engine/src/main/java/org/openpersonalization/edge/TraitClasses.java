package org.openpersonalization.edge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The values of a public trait, in classes that the conditions of a page do not tell apart. Class 0 holds every value that no
 * other class names.
 *
 * @param path the attribute's path, such as {@code context.country}
 * @param named the classes from 1; an absent value is the empty text
 */
public record TraitClasses(String path, List<SortedSet<String>> named) {

    public TraitClasses {
        List<SortedSet<String>> copy = new ArrayList<>();
        named.forEach(values -> copy.add(Collections.unmodifiableSortedSet(new TreeSet<>(values))));
        named = List.copyOf(copy);
    }

    /** The number of classes. */
    public int count() {
        return named.size() + 1;
    }

    /** The class of a value. */
    int classOf(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        for (int number = 0; number < named.size(); number++) {
            if (named.get(number).contains(text)) {
                return number + 1;
            }
        }
        return 0;
    }
}
