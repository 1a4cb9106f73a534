package org.openpersonalization.web.agent;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Regular expressions in order, of which the first that is found in a text counts. Only rules are tried whose
 * {@linkplain RequiredLiterals required literals} the text contains: some tens of the thousand that a list of user agents has.
 *
 * @param <R> a rule
 */
final class FilteredRules<R> {

    private static final int BITS_OF_CHARACTER = 7;

    private final List<R> rules;
    /** Rules without known literals, which are always tried. */
    private final BitSet unfiltered = new BitSet();
    /** By the first three characters of a literal. */
    private final Map<Integer, Literal[]> literals;

    /**
     * A literal.
     *
     * @param text in lower case
     * @param rules numbers of the rules that it is required by
     */
    private record Literal(String text, int[] rules) {}

    FilteredRules(List<R> rules, Function<R, String> regex) {
        this.rules = List.copyOf(rules);
        Map<String, List<Integer>> byLiteral = new HashMap<>();
        for (int number = 0; number < rules.size(); number++) {
            Optional<Set<String>> required = RequiredLiterals.of(regex.apply(rules.get(number)));
            if (required.isEmpty()) {
                unfiltered.set(number);
            }
            for (String literal : required.orElse(Set.of())) {
                byLiteral.computeIfAbsent(literal, key -> new ArrayList<>()).add(number);
            }
        }
        this.literals = byStart(byLiteral);
    }

    private static Map<Integer, Literal[]> byStart(Map<String, List<Integer>> byLiteral) {
        Map<Integer, List<Literal>> byStart = new HashMap<>();
        byLiteral.forEach((text, numbers) -> byStart.computeIfAbsent(start(text, 0), key -> new ArrayList<>())
                .add(new Literal(text, numbersOf(numbers))));
        Map<Integer, Literal[]> arrays = new HashMap<>();
        byStart.forEach((start, each) -> arrays.put(start, each.toArray(Literal[]::new)));
        return arrays;
    }

    private static int[] numbersOf(Collection<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Three characters as a number; different texts may have the same. */
    private static int start(String text, int from) {
        int start = 0;
        for (int index = from; index < from + RequiredLiterals.SHORTEST; index++) {
            start = start << BITS_OF_CHARACTER ^ text.charAt(index);
        }
        return start;
    }

    /**
     * Returns the result of the first rule, in their order, that gives one.
     *
     * @param match returns null when a rule is not found in the text
     */
    <T> Optional<T> first(String text, Function<R, @Nullable T> match) {
        BitSet candidates = candidates(text.toLowerCase(Locale.ROOT));
        for (int number = candidates.nextSetBit(0); number >= 0; number = candidates.nextSetBit(number + 1)) {
            T result = match.apply(rules.get(number));
            if (result != null) {
                return Optional.of(result);
            }
        }
        return Optional.empty();
    }

    /** Whether one of the rules that pass a test may be found in a text; false only when none is. */
    boolean mayFind(String text, Predicate<R> test) {
        return candidates(text.toLowerCase(Locale.ROOT)).stream()
                .mapToObj(rules::get)
                .anyMatch(test);
    }

    private BitSet candidates(String lower) {
        BitSet candidates = (BitSet) unfiltered.clone();
        for (int from = 0; from <= lower.length() - RequiredLiterals.SHORTEST; from++) {
            Literal[] starting = literals.get(start(lower, from));
            if (starting != null) {
                add(starting, lower, from, candidates);
            }
        }
        return candidates;
    }

    private static void add(Literal[] starting, String lower, int from, BitSet candidates) {
        for (Literal literal : starting) {
            if (lower.startsWith(literal.text(), from)) {
                for (int number : literal.rules()) {
                    candidates.set(number);
                }
            }
        }
    }
}
