package org.openpersonalization.audience.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openpersonalization.audience.Clause;

/**
 * Looks for values of the attributes for which a clause may hold. When there are none, it never holds; when the search
 * becomes too long, it may. Attributes are taken to be independent of each other, which can only let it miss something.
 */
final class WitnessSearch {

    /** How many checks are asked in all; a tenth of a second. */
    private static final int MOST_CHECKS = 500_000;

    private final Clause clause;
    private final Map<String, Judgement> judgements = new HashMap<>();
    private final Map<String, List<ValueSample>> samples = new TreeMap<>();
    private final Map<String, ValueSample> assigned = new HashMap<>();
    private final Effort effort;

    private WitnessSearch(Clause clause, Effort effort) {
        this.clause = clause;
        this.effort = effort;
        Map<String, Landmarks> landmarks = new TreeMap<>();
        collect(clause, landmarks);
        landmarks.forEach((path, marks) -> {
            Judgement judgement = new Judgement(marks.compared(), effort);
            judgements.put(path, judgement);
            samples.put(path, ValueSamples.of(Domains.of(path), marks, judgement));
        });
    }

    /** Whether it is certain that the clause never holds. */
    static boolean isImpossible(Clause clause) {
        return isImpossible(clause, effort());
    }

    /** The same, at the cost of several searches together. */
    static boolean isImpossible(Clause clause, Effort effort) {
        return new WitnessSearch(clause, effort).isImpossible();
    }

    /** A fresh cost limit for one search. */
    static Effort effort() {
        return new Effort(MOST_CHECKS);
    }

    private static void collect(Clause clause, Map<String, Landmarks> landmarks) {
        if (clause instanceof Clause.At at) {
            landmarks.computeIfAbsent(at.path(), path -> new Landmarks()).note(at.test());
        } else if (clause instanceof Clause.Not not) {
            collect(not.part(), landmarks);
        } else if (clause instanceof Clause.AllOf all) {
            all.parts().forEach(part -> collect(part, landmarks));
        } else if (clause instanceof Clause.AnyOf any) {
            any.parts().forEach(part -> collect(part, landmarks));
        }
    }

    private boolean isImpossible() {
        if (answer(clause) == Certainty.NEVER) {
            return true;
        }
        for (Map.Entry<String, List<ValueSample>> attribute : samples.entrySet()) {
            attribute.setValue(possible(attribute.getKey(), attribute.getValue()));
            if (attribute.getValue().isEmpty()) {
                return true;
            }
        }
        List<String> paths = new ArrayList<>(samples.keySet());
        paths.sort(Comparator.comparingInt(path -> samples.get(path).size()));
        return !mayHold(paths, 0);
    }

    /** Those for which the clause may still hold, whatever the other attributes are. */
    private List<ValueSample> possible(String path, List<ValueSample> all) {
        List<ValueSample> kept = new ArrayList<>();
        for (ValueSample sample : all) {
            assigned.put(path, sample);
            if (effort.isSpent() || answer(clause) != Certainty.NEVER) {
                kept.add(sample);
            }
        }
        assigned.remove(path);
        return kept;
    }

    private boolean mayHold(List<String> paths, int next) {
        if (effort.isSpent()) {
            return true;
        }
        Certainty answer = answer(clause);
        if (answer != Certainty.PERHAPS || next == paths.size()) {
            return answer != Certainty.NEVER;
        }
        String path = paths.get(next);
        for (ValueSample sample : samples.get(path)) {
            assigned.put(path, sample);
            if (mayHold(paths, next + 1)) {
                return true;
            }
        }
        assigned.remove(path);
        return false;
    }

    private Certainty answer(Clause part) {
        if (part instanceof Clause.At at) {
            return answer(at);
        }
        if (part instanceof Clause.Not not) {
            return answer(not.part()).not();
        }
        return part instanceof Clause.AllOf all ? all(all.parts()) : any(((Clause.AnyOf) part).parts());
    }

    private Certainty answer(Clause.At at) {
        ValueSample sample = assigned.get(at.path());
        if (effort.isSpent() || sample == null) {
            return Certainty.PERHAPS;
        }
        return judgements.get(at.path()).of(at.test(), sample);
    }

    private Certainty all(List<Clause> parts) {
        Certainty answer = Certainty.ALWAYS;
        for (int i = 0; i < parts.size() && answer != Certainty.NEVER; i++) {
            answer = answer.and(answer(parts.get(i)));
        }
        return answer;
    }

    /** One without parts holds. */
    private Certainty any(List<Clause> parts) {
        Certainty answer = parts.isEmpty() ? Certainty.ALWAYS : Certainty.NEVER;
        for (int i = 0; i < parts.size() && answer != Certainty.ALWAYS; i++) {
            answer = answer.or(answer(parts.get(i)));
        }
        return answer;
    }
}
