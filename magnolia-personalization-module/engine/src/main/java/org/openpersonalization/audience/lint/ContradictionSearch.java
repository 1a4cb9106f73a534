package org.openpersonalization.audience.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openpersonalization.audience.Clause;
import org.openpersonalization.audience.operator.ValueCheck;

/** Finds the smallest part to blame in a clause that never holds: one part, else two, else all of it. */
final class ContradictionSearch {

    /** Pairs of more parts than these are not tried. */
    private static final int MOST_PARTS = 40;

    private static final int MOST_LETTERS = 200;

    private final List<Clause> parts = new ArrayList<>();
    private final Effort effort = WitnessSearch.effort();

    private ContradictionSearch(Clause clause) {
        split(clause);
    }

    static LintFinding in(Clause clause) {
        ContradictionSearch conflict = new ContradictionSearch(clause);
        return conflict.single()
                .or(conflict::pair)
                .orElseGet(() -> new LintFinding(LintFinding.Code.NEVER_MATCHES, "", Map.of("part", words(clause))));
    }

    private void split(Clause clause) {
        if (clause instanceof Clause.AllOf all) {
            all.parts().forEach(this::split);
        } else if (clause instanceof Clause.At at && at.test() instanceof ValueCheck.Every every) {
            every.tests().forEach(test -> split(new Clause.At(at.path(), test)));
        } else {
            parts.add(clause);
        }
    }

    private Optional<LintFinding> single() {
        return parts.stream().filter(this::isImpossible).findFirst().map(ContradictionSearch::blame);
    }

    private boolean isImpossible(Clause clause) {
        return !effort.isSpent() && WitnessSearch.isImpossible(clause, effort);
    }

    private static LintFinding blame(Clause part) {
        String allowed = part instanceof Clause.At at ? Domains.of(at.path()).words() : "";
        return allowed.isEmpty()
                ? new LintFinding(LintFinding.Code.NEVER_MATCHES, "", Map.of("part", words(part)))
                : new LintFinding(
                        LintFinding.Code.NO_SUCH_VALUE,
                        "",
                        Map.of("part", words(part), "path", ((Clause.At) part).path(), "allowed", allowed));
    }

    private Optional<LintFinding> pair() {
        int tried = Math.min(parts.size(), MOST_PARTS);
        for (int i = 0; i < tried; i++) {
            for (int j = i + 1; j < tried; j++) {
                if (isImpossible(new Clause.AllOf(List.of(parts.get(i), parts.get(j))))) {
                    return Optional.of(new LintFinding(
                            LintFinding.Code.CONTRADICTION,
                            "",
                            Map.of("one", words(parts.get(i)), "other", words(parts.get(j)))));
                }
            }
        }
        return Optional.empty();
    }

    private static String words(Clause clause) {
        String words = clause.words();
        return words.length() > MOST_LETTERS ? words.substring(0, MOST_LETTERS) + "…" : words;
    }
}
