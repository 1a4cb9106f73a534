package org.openpersonalization.audience.lint;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.audience.operator.ListCheck;
import org.openpersonalization.audience.operator.ScalarCheck;
import org.openpersonalization.audience.operator.ValueCheck;

/** The constants that a condition compares one attribute with, and the checks that do so. */
final class Landmarks {

    private final SortedSet<Double> numbers = new TreeSet<>(List.of(0.0));
    private final SortedSet<String> texts = new TreeSet<>(List.of(""));
    private final SortedSet<String> compared = new TreeSet<>();
    private final Set<ValueCheck> checks = new LinkedHashSet<>();
    private boolean comparesNumbers;

    void note(ValueCheck check) {
        if (check instanceof ValueCheck.Every every) {
            every.tests().forEach(this::note);
        } else if (check instanceof ValueCheck.Not not) {
            note(not.test());
        } else if (checks.add(check)) {
            noteConstants(check);
        }
    }

    private void noteConstants(ValueCheck check) {
        if (check instanceof ScalarCheck.Text text) {
            named(text.expected());
            number(text.number());
        } else if (check instanceof ScalarCheck.FoldedText text) {
            named(text.expected());
            number(new ScalarCheck.Text(text.expected()).number());
        } else if (check instanceof ScalarCheck.Numeric numeric) {
            comparesNumbers = true;
            number(numeric.expected());
        } else if (check instanceof ScalarCheck.Same same) {
            constant(same.expected());
        } else if (check instanceof ScalarCheck.Ordered ordered) {
            noteOrder(ordered);
        } else if (check instanceof ListCheck.OneOf list) {
            list.keys().forEach(this::constant);
        }
    }

    /** Numbers are compared with it as a number, whatever it is; texts either as a text or as a number. */
    private void noteOrder(ScalarCheck.Ordered ordered) {
        number(ordered.number());
        if (ordered.comparesTexts()) {
            named(ordered.text());
            compared.add(ordered.text());
        } else {
            comparesNumbers = true;
        }
    }

    private void constant(@Nullable Object constant) {
        if (constant instanceof Number number) {
            number(number.doubleValue());
        } else if (constant instanceof String text) {
            named(text);
        }
    }

    private void number(double number) {
        if (!Double.isNaN(number)) {
            numbers.add(number + 0.0);
        }
    }

    private void named(String text) {
        texts.add(text);
    }

    /** Numbers at which an answer may change; 0 is always one. */
    SortedSet<Double> numbers() {
        return numbers;
    }

    /** Texts that are named; the empty one always is. */
    SortedSet<String> texts() {
        return texts;
    }

    /** Texts that others are compared with. */
    List<String> compared() {
        return List.copyOf(compared);
    }

    /** Every check that is no combination of others, once. */
    Set<ValueCheck> checks() {
        return checks;
    }

    /** Whether it matters which number a text stands for. */
    boolean comparesNumbers() {
        return comparesNumbers;
    }

    int size() {
        return numbers.size() + texts.size();
    }
}
