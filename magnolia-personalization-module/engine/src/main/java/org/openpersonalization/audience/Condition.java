package org.openpersonalization.audience;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.openpersonalization.audience.value.Conjuncts;
import org.openpersonalization.message.InvalidValueException;
import org.openpersonalization.message.Message;

/**
 * A condition, compiled once and safe for all threads. The language is the condition syntax of the GrowthBook SDK
 * specification 0.8, its loose comparisons included. Deviations, all of them bounds: regular expressions run on RE2/J, so
 * their syntax is RE2's, without look-around and back references; a text of more than 4096 characters matches no pattern,
 * nor one whose length times the steps of the pattern is more than a million;
 * a version of more than 256 characters counts as version 0; lists inside lists read as text down to 64 levels.
 *
 * <p>Every test is a small immutable object that answers without throwing. Evaluating takes time linear in the size of
 * the condition times the size of the values that it reads, patterns included.
 */
public final class Condition {

    private final Map<String, ?> source;
    private final SavedGroups groups;
    private final Clause clause;
    private final SortedSet<String> paths;
    private final List<Message> problems;
    private final long cost;

    private Condition(Map<String, ?> source, SavedGroups groups, ConditionCompiler compiler) {
        this.source = source == null ? Map.of() : Collections.unmodifiableMap(source);
        this.groups = groups;
        this.clause = compiler.compile(source);
        this.paths = Collections.unmodifiableSortedSet(new TreeSet<>(compiler.paths()));
        this.problems = List.copyOf(compiler.problems());
        this.cost = compiler.cost();
    }

    /**
     * Compiles a condition. Everything with a meaning in the language has that meaning, an unknown operator included:
     * such an operator holds for nothing, and {@link #problems()} names it.
     *
     * @param json the parsed JSON object
     * @param groups lists for {@code $inGroup}
     * @throws InvalidValueException when the condition is nested too deeply or has too many parts
     */
    public static Condition compile(Map<String, ?> json, SavedGroups groups) {
        return new Condition(json, groups, new ConditionCompiler(groups));
    }

    /** Whether the condition holds. Never throws unless the attributes do. */
    public boolean matches(Attributes attributes) {
        return clause.matches(attributes);
    }

    /** The parsed JSON object that it was compiled from. */
    public Map<String, ?> source() {
        return source;
    }

    /** The first part that does not hold, of a condition that does not hold: of a conjunction the part within; else the condition itself. */
    public Condition firstFailing(Attributes attributes) {
        return Conjuncts.of(source).stream()
                .map(part -> compile(part, groups))
                .filter(part -> !part.matches(attributes))
                .findFirst()
                .map(part -> part.firstFailing(attributes))
                .orElse(this);
    }

    /** Every attribute path that may be read. */
    public SortedSet<String> paths() {
        return paths;
    }

    /** The author's mistakes, each a {@link ConditionFault} with the place in the JSON; empty when there is none. */
    public List<Message> problems() {
        return problems;
    }

    /** The number of its parts and of the steps of its patterns, against each of which every letter of a value may be held. */
    public long cost() {
        return cost;
    }

    /** The tree of checks that the condition consists of, for the linter. */
    public Clause clause() {
        return clause;
    }

    /** The condition in plain words. */
    public String describe() {
        return clause.words();
    }

    @Override
    public String toString() {
        return describe();
    }
}
