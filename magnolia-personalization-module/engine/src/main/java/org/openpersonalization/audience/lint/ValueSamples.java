package org.openpersonalization.audience.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.openpersonalization.audience.operator.ListCheck;
import org.openpersonalization.audience.operator.ValueCheck;

/**
 * Makes samples of an attribute such that every value which it can have is represented by one of them: each constant of
 * the condition, what lies between constants, and what no constant names.
 */
final class ValueSamples {

    /** With more constants than these the attribute counts as one that can be anything. */
    private static final int MOST_LANDMARKS = 400;

    private static final int MOST_SAMPLES = 4_000;
    /** So many checks that cannot be judged are assumed to hold or not, in all combinations. */
    private static final int MOST_GUESSES = 4;

    private final Domain domain;
    private final Landmarks landmarks;
    private final Judgement judgement;
    private final List<ValueSample> samples = new ArrayList<>();

    private ValueSamples(Domain domain, Landmarks landmarks, Judgement judgement) {
        this.domain = domain;
        this.landmarks = landmarks;
        this.judgement = judgement;
    }

    static List<ValueSample> of(Domain domain, Landmarks landmarks, Judgement judgement) {
        ValueSamples made = new ValueSamples(domain, landmarks, judgement);
        made.collect();
        return List.copyOf(made.samples);
    }

    private void collect() {
        domain.single().forEach(value -> add(ValueSample.exactly(value)));
        boolean isListed = domain.numbers() == null && domain.kinds().isEmpty();
        if (!isListed && landmarks.size() > MOST_LANDMARKS) {
            add(ValueSample.anything());
            return;
        }
        collectNumbers();
        if (domain.kinds().contains(Domain.Kind.TEXTS)) {
            collectTexts();
        }
        if (domain.kinds().contains(Domain.Kind.LISTS)) {
            numbersOfTexts().forEach(number -> add(ValueSample.list(number)));
        }
        if (domain.kinds().contains(Domain.Kind.OBJECTS)) {
            add(ValueSample.object());
        }
        if (samples.size() > MOST_SAMPLES) {
            samples.clear();
            add(ValueSample.anything());
        }
    }

    private void collectNumbers() {
        Domain.Numbers range = domain.numbers();
        if (range == null) {
            return;
        }
        SortedSet<Double> points = new TreeSet<>(landmarks.numbers());
        points.add(range.least() + 0.0);
        points.add(range.most());
        points.stream().filter(range::includes).forEach(point -> add(ValueSample.exactly(point)));
        for (double between : between(new ArrayList<>(points), range)) {
            add(ValueSample.number(between));
        }
    }

    /** One number between each two neighbours, where the range has any. */
    private static List<Double> between(List<Double> points, Domain.Numbers range) {
        List<Double> found = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            double low = points.get(i - 1);
            double high = points.get(i);
            double next = range.whole() ? Math.floor(low) + 1 : Math.nextUp(low);
            // Beyond 2^53 adding one changes nothing; whichever number comes next is a whole one there.
            double candidate = next > low ? next : Math.nextUp(low);
            if (candidate < high && range.includes(candidate)) {
                found.add(candidate);
            }
        }
        return found;
    }

    private void collectTexts() {
        landmarks.texts().forEach(text -> add(ValueSample.exactly(text)));
        String unnamed = "other";
        while (landmarks.texts().contains(unnamed)) {
            unnamed += "_";
        }
        for (double number : numbersOfTexts()) {
            for (int position = 0; position <= landmarks.compared().size(); position++) {
                add(ValueSample.text(unnamed, position, number));
            }
        }
    }

    private List<Double> numbersOfTexts() {
        List<Double> numbers = new ArrayList<>(List.of(Double.NaN));
        if (landmarks.comparesNumbers()) {
            SortedSet<Double> points = new TreeSet<>(landmarks.numbers());
            points.add(Double.NEGATIVE_INFINITY);
            points.add(Double.POSITIVE_INFINITY);
            numbers.addAll(points);
            numbers.addAll(between(new ArrayList<>(points), Domain.Numbers.ALL));
        }
        return numbers;
    }

    /** With every combination of answers of those checks that cannot be judged for it, as far as they agree. */
    private void add(ValueSample sample) {
        if (sample.kind() == ValueSample.Kind.EXACT) {
            samples.add(sample);
            return;
        }
        List<ValueCheck> open = landmarks.checks().stream()
                .filter(check -> judgement.single(check, sample) == Certainty.PERHAPS)
                .limit(MOST_GUESSES)
                .toList();
        for (int bits = 0; bits < 1 << open.size(); bits++) {
            Map<ValueCheck, Boolean> guesses = new HashMap<>();
            for (int i = 0; i < open.size(); i++) {
                guesses.put(open.get(i), (bits >> i & 1) == 1);
            }
            if (agree(guesses)) {
                samples.add(sample.guessing(guesses));
            }
        }
    }

    /** Whether the guesses are consistent: a value in a list is also in a longer list that contains the first. */
    private static boolean agree(Map<ValueCheck, Boolean> guesses) {
        for (Map.Entry<ValueCheck, Boolean> yes : guesses.entrySet()) {
            for (Map.Entry<ValueCheck, Boolean> no : guesses.entrySet()) {
                if (yes.getValue() && !no.getValue() && isWithin(yes.getKey(), no.getKey())) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isWithin(ValueCheck narrow, ValueCheck wide) {
        return narrow instanceof ListCheck.OneOf one
                && wide instanceof ListCheck.OneOf other
                && one.fold() == other.fold()
                && other.keys().containsAll(one.keys());
    }
}
