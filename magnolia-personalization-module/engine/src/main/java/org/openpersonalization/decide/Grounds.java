package org.openpersonalization.decide;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a decision rests on.
 *
 * @param reason why the variant was chosen
 * @param passedOver variants that were looked at before it, in order
 * @param read every attribute that was read, with its value; null when it was absent
 */
public record Grounds(Reason reason, List<PassedOver> passedOver, SortedMap<String, @Nullable Object> read) {

    public Grounds {
        passedOver = List.copyOf(passedOver);
        read = Collections.unmodifiableSortedMap(new TreeMap<>(read));
    }
}
