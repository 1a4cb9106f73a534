package org.openpersonalization.audience.operator;

import java.util.Comparator;
import java.util.List;
import org.openpersonalization.audience.value.SpellingDistance;

/** The operators that test a value, for those who misspell one. */
final class OperatorNames {

    private static final List<String> ALL = List.of(
            "$eq",
            "$ne",
            "$lt",
            "$lte",
            "$gt",
            "$gte",
            "$veq",
            "$vne",
            "$vlt",
            "$vlte",
            "$vgt",
            "$vgte",
            "$in",
            "$nin",
            "$ini",
            "$nini",
            "$all",
            "$alli",
            "$inGroup",
            "$notInGroup",
            "$regex",
            "$regexi",
            "$exists",
            "$type",
            "$size",
            "$elemMatch",
            "$not");

    private OperatorNames() {}

    static String nearest(String name) {
        return ALL.stream()
                .min(Comparator.comparingInt(known -> SpellingDistance.between(name, known)))
                .orElseThrow();
    }
}
