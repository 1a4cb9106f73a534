package org.openpersonalization.web.agent;

import java.util.ArrayList;
import java.util.Arrays;
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
    private static final int START = (1 << BITS_OF_CHARACTER * RequiredLiterals.SHORTEST) - 1;
    private static final int BITS_OF_PLACE = 12;
    /** Spreads starts over places (D. E. Knuth, <i>The Art of Computer Programming</i>, vol. 3, 6.4). */
    private static final int GOLDEN_RATIO = 0x9E3779B1;

    private static final Literal[] NONE = {};

    private final List<R> rules;
    /** Rules without known literals, which are always tried. */
    private final BitSet unfiltered = new BitSet();
    /** By the place of the first three characters of a literal. */
    private final Literal[][] literals;

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
        this.literals = byPlace(byLiteral);
    }

    private static Literal[][] byPlace(Map<String, List<Integer>> byLiteral) {
        Map<Integer, List<Literal>> byPlace = new HashMap<>();
        byLiteral.forEach((text, numbers) -> byPlace.computeIfAbsent(placeOf(text), key -> new ArrayList<>())
                .add(new Literal(text, numbersOf(numbers))));
        Literal[][] places = new Literal[1 << BITS_OF_PLACE][];
        Arrays.fill(places, NONE);
        byPlace.forEach((place, each) -> places[place] = each.toArray(Literal[]::new));
        return places;
    }

    private static int[] numbersOf(Collection<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The last three characters as a number, given that of those before; different characters may have the same. */
    private static int next(int start, char character) {
        return (start << BITS_OF_CHARACTER ^ character) & START;
    }

    private static int place(int start) {
        return start * GOLDEN_RATIO >>> Integer.SIZE - BITS_OF_PLACE;
    }

    private static int placeOf(String literal) {
        int start = 0;
        for (int index = 0; index < RequiredLiterals.SHORTEST; index++) {
            start = next(start, literal.charAt(index));
        }
        return place(start);
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
        int start = 0;
        for (int index = 0; index < lower.length(); index++) {
            start = next(start, lower.charAt(index));
            int from = index + 1 - RequiredLiterals.SHORTEST;
            if (from >= 0) {
                add(literals[place(start)], lower, from, candidates);
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
