package org.openpersonalization.audience.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openpersonalization.audience.Clause;
import org.openpersonalization.audience.Condition;

/**
 * Analyses conditions without data of visitors: whether a condition can hold at all, always holds, or lies within
 * another one. Findings are certain; uncertain cases yield none. Pure, and bounded in its cost.
 *
 * <p>The method is abstract interpretation: the constants that a condition compares an attribute with cut the
 * attribute's values into finitely many kinds whose members no check tells apart; the condition is evaluated over the
 * kinds in Kleene's three-valued logic (S. C. Kleene, Introduction to Metamathematics, 1952, section 64), where an
 * undecidable check, such as a pattern over any text, may be true or false.
 */
public final class AudienceLint {

    private AudienceLint() {}

    /** The reason why the condition matches no visitor; empty unless that is certain. */
    public static Optional<LintFinding> neverMatches(Condition condition) {
        return WitnessSearch.isImpossible(condition.clause())
                ? Optional.of(ContradictionSearch.in(condition.clause()))
                : Optional.empty();
    }

    /** Whether all visitors match; true only when that is certain. */
    public static boolean alwaysMatches(Condition condition) {
        return WitnessSearch.isImpossible(new Clause.Not(condition.clause()));
    }

    /**
     * Whether all visitors who match the narrow condition match the wide one as well; true only when that is certain.
     */
    public static boolean isWithin(Condition narrow, Condition wide) {
        return WitnessSearch.isImpossible(new Clause.AllOf(List.of(narrow.clause(), new Clause.Not(wide.clause()))));
    }

    /** Faults and warnings of a condition, for its editor. */
    public static List<LintFinding> findings(Condition condition) {
        List<LintFinding> findings = new ArrayList<>();
        if (WitnessSearch.isImpossible(condition.clause())) {
            findings.add(ContradictionSearch.in(condition.clause()));
        } else if (alwaysMatches(condition)) {
            findings.add(new LintFinding(LintFinding.Code.ALWAYS_MATCHES, "", Map.of()));
        }
        condition.paths().stream()
                .filter(Domains::isCountedNowhere)
                .map(path -> new LintFinding(LintFinding.Code.UNKNOWN_ATTRIBUTE, "", Map.of("path", path)))
                .forEach(findings::add);
        return List.copyOf(findings);
    }
}
