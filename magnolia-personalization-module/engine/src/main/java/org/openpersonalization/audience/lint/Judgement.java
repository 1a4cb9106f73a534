package org.openpersonalization.audience.lint;

import java.util.List;
import java.util.Map;
import org.openpersonalization.audience.operator.ListCheck;
import org.openpersonalization.audience.operator.OrderOperator;
import org.openpersonalization.audience.operator.ScalarCheck;
import org.openpersonalization.audience.operator.ValueCheck;

/**
 * Results of checks on samples. A sample of one value is passed to the check itself; a sample of a kind yields only
 * results that hold for each of its values.
 */
final class Judgement {

    /** The texts that texts are compared with, in their order. */
    private final List<String> compared;

    private final Effort effort;

    Judgement(List<String> compared, Effort effort) {
        this.compared = List.copyOf(compared);
        this.effort = effort;
    }

    Certainty of(ValueCheck check, ValueSample sample) {
        if (check instanceof ValueCheck.Every every) {
            Certainty answer = Certainty.ALWAYS;
            for (ValueCheck part : every.tests()) {
                answer = answer.and(of(part, sample));
            }
            return answer;
        }
        return check instanceof ValueCheck.Not not ? of(not.test(), sample).not() : guessed(check, sample);
    }

    private Certainty guessed(ValueCheck check, ValueSample sample) {
        effort.spend(readsText(check) && sample.value() instanceof String text ? 1 + text.length() : 1);
        Boolean guess = sample.guesses().get(check);
        return guess == null ? single(check, sample) : Certainty.of(guess);
    }

    /** Without what is guessed, of a check that has no parts. */
    Certainty single(ValueCheck check, ValueSample sample) {
        return switch (sample.kind()) {
            case EXACT -> Certainty.of(check.accepts(sample.value()));
            case NUMBER -> readsText(check) ? Certainty.PERHAPS : Certainty.of(check.accepts(sample.value()));
            case TEXT -> ofText(check, sample);
            case LIST -> ofStructure(check, sample, List.of());
            case OBJECT -> readsList(check) ? Certainty.NEVER : ofStructure(check, sample, Map.of());
            case ANYTHING -> check instanceof ValueCheck.Never ? Certainty.NEVER : Certainty.PERHAPS;
        };
    }

    private static boolean readsList(ValueCheck check) {
        return check instanceof ListCheck && !(check instanceof ListCheck.Inside);
    }

    private static boolean readsText(ValueCheck check) {
        return check instanceof ScalarCheck.Matching || check instanceof ScalarCheck.Version;
    }

    private Certainty ofText(ValueCheck check, ValueSample sample) {
        if (check instanceof ScalarCheck.Ordered ordered && ordered.comparesTexts()) {
            boolean comesAfter = sample.position() > compared.indexOf(ordered.text());
            return Certainty.of(ordered.order().accepts(comesAfter ? 1 : -1));
        }
        if (readsNumber(check)) {
            return ofNumber(check, sample.number());
        }
        boolean ignoresCase = check instanceof ScalarCheck.FoldedText
                || check instanceof ListCheck.OneOf list
                        && list.fold()
                        && !list.keys().isEmpty();
        return ignoresCase || readsText(check) ? Certainty.PERHAPS : Certainty.of(check.accepts(sample.value()));
    }

    private static boolean readsNumber(ValueCheck check) {
        return check instanceof ScalarCheck.Numeric
                || check instanceof ScalarCheck.Ordered ordered && !ordered.comparesTexts();
    }

    /** Compares a text, list or object with a number by the number that its text stands for. */
    private static Certainty ofNumber(ValueCheck check, double number) {
        return Certainty.of(
                check instanceof ScalarCheck.Ordered ordered
                        ? fits(ordered.order(), number, ordered.number())
                        : check.accepts(number));
    }

    private static boolean fits(OrderOperator order, double number, double threshold) {
        boolean comparable = !Double.isNaN(number) && !Double.isNaN(threshold);
        return comparable && order.accepts(Double.compare(number + 0.0, threshold + 0.0));
    }

    private static Certainty ofStructure(ValueCheck check, ValueSample sample, Object example) {
        if (readsNumber(check)) {
            return ofNumber(check, sample.number());
        }
        boolean sameForAll = check instanceof ScalarCheck.Presence
                || check instanceof ScalarCheck.Truth
                || check instanceof ScalarCheck.Type
                || check instanceof ScalarCheck.Same
                || check instanceof ValueCheck.Never
                || check instanceof ListCheck.OneOf list && list.keys().isEmpty();
        return sameForAll ? Certainty.of(check.accepts(example)) : Certainty.PERHAPS;
    }
}
