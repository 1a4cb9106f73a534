package org.openpersonalization.benchmark;

import java.util.List;
import java.util.SplittableRandom;

/**
 * A comparison of one attribute that every engine knows.
 *
 * @param attribute its name
 * @param operator how it is compared
 * @param values texts, or one number
 */
record Term(String attribute, Operator operator, List<?> values) {

    /** How a value is compared. */
    enum Operator {
        ONE_OF,
        CONTAINS,
        AT_LEAST,
        VERSION_ABOVE
    }

    private static final int KINDS = 8;
    private static final int RARE_VISITS = 34;

    /** A term that a tenth to a third of the visitors fulfil. */
    static Term random(SplittableRandom random) {
        return switch (random.nextInt(KINDS)) {
            case 0 -> oneOf("country", Shopper.anyCountry(random), Shopper.anyCountry(random));
            case 1 -> oneOf("device", Shopper.anyDevice(random));
            case 2 -> new Term("referrer", Operator.CONTAINS, List.of(random.nextBoolean() ? "google" : "example.org"));
            case 3 -> new Term("visits", Operator.AT_LEAST, List.of(RARE_VISITS + random.nextInt(4)));
            case 4 -> oneOf("plan", Shopper.anyPlan(random));
            case 5 -> oneOf("language", Shopper.anyLanguage(random));
            case 6 -> new Term("version", Operator.VERSION_ABOVE, List.of("4." + random.nextInt(2, 8) + ".9"));
            default -> oneOf("city", Shopper.anyCity(random), Shopper.anyCity(random));
        };
    }

    private static Term oneOf(String attribute, String... values) {
        return new Term(attribute, Operator.ONE_OF, List.of(values));
    }
}
