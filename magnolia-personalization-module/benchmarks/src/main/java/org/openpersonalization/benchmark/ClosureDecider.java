package org.openpersonalization.benchmark;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** Closures over the fields of a shopper, made once from the rules: the floor, without consent, reasons or a context. */
final class ClosureDecider implements PageDecider {

    private final Predicate<Shopper>[][] rules;

    @SuppressWarnings({"unchecked", "rawtypes"}) // arrays of closures
    ClosureDecider(Workload workload) {
        rules = workload.components().stream()
                .map(component -> component.stream().map(ClosureDecider::rule).toArray(Predicate[]::new))
                .toArray(Predicate[][]::new);
    }

    private static Predicate<Shopper> rule(List<Term> terms) {
        return terms.stream().map(ClosureDecider::term).reduce(Predicate::and).orElseThrow();
    }

    private static Predicate<Shopper> term(Term term) {
        Object first = term.values().get(0);
        return switch (term.operator()) {
            case ONE_OF -> {
                Function<Shopper, String> field = field(term.attribute());
                yield shopper -> term.values().contains(field.apply(shopper));
            }
            case CONTAINS -> shopper -> shopper.referrer().contains((String) first);
            case AT_LEAST -> {
                int least = (Integer) first;
                yield shopper -> shopper.visits() >= least;
            }
            case VERSION_ABOVE -> {
                int below = version((String) first);
                yield shopper -> version(shopper.version()) > below;
            }
        };
    }

    private static Function<Shopper, String> field(String attribute) {
        return switch (attribute) {
            case "country" -> Shopper::country;
            case "device" -> Shopper::device;
            case "plan" -> Shopper::plan;
            case "language" -> Shopper::language;
            default -> Shopper::city;
        };
    }

    /** Of three digits with a point between them. */
    private static int version(String text) {
        return (text.charAt(0) * 100 + text.charAt(2) * 10 + text.charAt(4));
    }

    @Override
    public void decide(Shopper shopper, int[] chosen) {
        for (int component = 0; component < rules.length; component++) {
            chosen[component] = first(rules[component], shopper);
        }
    }

    private static int first(Predicate<Shopper>[] candidates, Shopper shopper) {
        for (int rule = 0; rule < candidates.length; rule++) {
            if (candidates[rule].test(shopper)) {
                return rule;
            }
        }
        return -1;
    }
}
