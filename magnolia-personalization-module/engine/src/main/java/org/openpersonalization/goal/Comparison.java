package org.openpersonalization.goal;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;

/**
 * A comparison of counted arms. Its parts never change: another split or other goals make another comparison, so that
 * old numbers are never mixed with new ones.
 *
 * @param key its name: {@code experiment/<name>/<phase>}, {@code programme/<phase>} or {@code
 * rule/<component>/<variant>/<phase>}
 * @param component the tested component's id; empty for a comparison over all components
 * @param arms their names and intended shares, the control first
 * @param goals the counted goals, the primary one first
 * @param since start of the comparison
 */
public record Comparison(String key, String component, List<Share> arms, List<Goal> goals, Instant since) {

    /** The goal name under which visitors are counted when they join, whatever they do then. */
    public static final String JOINED = "";

    /**
     * An arm.
     *
     * @param arm its name
     * @param share of the comparison's visitors that it is meant to get, above 0
     */
    public record Share(String arm, double share) {}

    public Comparison {
        arms = List.copyOf(arms);
        goals = List.copyOf(goals);
        double sum = arms.stream().mapToDouble(Share::share).sum();
        long names = arms.stream().map(Share::arm).distinct().count();
        boolean hasShares = arms.stream().allMatch(each -> each.share() > 0) && Math.abs(sum - 1) <= 1e-6;
        if (arms.size() < 2 || names < arms.size() || !hasShares) {
            throw new IllegalArgumentException(
                    "A comparison has two arms or more, each with a name and a share above 0,"
                            + " which add up to 1 [comparison=" + key + ", arms=" + arms + "]");
        }
        if (new HashSet<>(goals.stream().map(Goal::name).toList()).size() < goals.size()) {
            throw new IllegalArgumentException("A comparison counts each goal once [comparison=" + key + "]");
        }
    }

    /**
     * The kind of comparison.
     *
     * @throws IllegalArgumentException when the key has none of these forms
     */
    public ComparisonKind kind() {
        return ComparisonKey.read(key)
                .map(ComparisonKey::kind)
                .orElseThrow(() -> new IllegalArgumentException(
                        "A comparison is an experiment's, the programme's or a rule's [comparison=" + key + "]"));
    }

    /** The control's name. */
    public String control() {
        return arms.get(0).arm();
    }
}
