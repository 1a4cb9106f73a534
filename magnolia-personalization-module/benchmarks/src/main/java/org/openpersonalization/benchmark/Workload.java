package org.openpersonalization.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The page that all engines decide: ten components with ten rules each, two or three terms a rule. The first rule that
 * holds chooses its variant; about four of five decisions fall through.
 *
 * @param components rules by component; a rule is a list of terms that all hold
 * @param shoppers visitors, in turn
 */
record Workload(List<List<List<Term>>> components, Shopper[] shoppers) {

    static final int COMPONENTS = 10;
    static final int RULES = 10;

    private static final int SHOPPERS = 1 << 13;
    private static final int SEED = 7;
    private static final int LONG_RULE = 9;

    /**
     * The workload of a fixed seed.
     *
     * @param isShared whether all components have the same ten rules
     */
    static Workload of(boolean isShared) {
        SplittableRandom random = new SplittableRandom(SEED);
        List<List<List<Term>>> components = new ArrayList<>();
        for (int component = 0; component < COMPONENTS; component++) {
            components.add(isShared && component > 0 ? components.get(0) : rules(random, RULES));
        }
        Shopper[] shoppers = new Shopper[SHOPPERS];
        for (int i = 0; i < SHOPPERS; i++) {
            shoppers[i] = Shopper.random(random);
        }
        return new Workload(components, shoppers);
    }

    /** A workload of another size, all components with rules of their own. */
    static Workload of(int componentCount, int ruleCount, int visitors) {
        SplittableRandom random = new SplittableRandom(SEED);
        List<List<List<Term>>> components = new ArrayList<>();
        for (int component = 0; component < componentCount; component++) {
            components.add(rules(random, ruleCount));
        }
        Shopper[] shoppers = new Shopper[visitors];
        Arrays.setAll(shoppers, number -> Shopper.random(random));
        return new Workload(components, shoppers);
    }

    private static List<List<Term>> rules(SplittableRandom random, int count) {
        List<List<Term>> rules = new ArrayList<>();
        for (int rule = 0; rule < count; rule++) {
            List<Term> terms = new ArrayList<>();
            for (int term = 0; term < (rule == LONG_RULE ? 3 : 2); term++) {
                terms.add(Term.random(random));
            }
            rules.add(terms);
        }
        return rules;
    }

    /** The shopper of an operation. */
    Shopper shopper(long operation) {
        return shoppers[(int) (operation % shoppers.length)];
    }
}
