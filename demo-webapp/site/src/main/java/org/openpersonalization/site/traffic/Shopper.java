package org.openpersonalization.site.traffic;

import java.util.SplittableRandom;

/**
 * A simulated visitor of the shop. All traits follow from the seed and the number alone.
 *
 * @param number counted from 0
 * @param isOnPhone whether they look at it on a phone
 * @param country where they are
 * @param referrer the address that led them here; empty for none
 * @param agreement the answer to the banner
 * @param chances draws the actions
 */
record Shopper(
        int number, boolean isOnPhone, String country, String referrer, Agreement agreement, SplittableRandom chances) {

    /** The answers to the banner. */
    enum Agreement {
        EVERYTHING,
        COUNTING_ONLY,
        NOTHING
    }

    private static final double ON_PHONE = 0.55;
    private static final double AGREES = 0.75;
    private static final double AGREES_OR_IS_COUNTED = 0.9;
    private static final String[] COUNTRIES = {"CH", "CH", "CH", "DE", "DE", "AT", "FR", "US"};
    private static final String[] REFERRERS = {
        "",
        "",
        "https://www.google.com/",
        "https://www.google.com/",
        "https://www.instagram.com/",
        "https://bergwelten.example/"
    };
    private static final long STRIDE = 0x9E3779B97F4A7C15L;

    static Shopper of(long seed, int number) {
        SplittableRandom chances = new SplittableRandom(seed + STRIDE * (number + 1L));
        return new Shopper(
                number,
                chances.nextDouble() < ON_PHONE,
                COUNTRIES[chances.nextInt(COUNTRIES.length)],
                REFERRERS[chances.nextInt(REFERRERS.length)],
                agreement(chances.nextDouble()),
                chances);
    }

    private static Agreement agreement(double chance) {
        if (chance < AGREES) {
            return Agreement.EVERYTHING;
        }
        return chance < AGREES_OR_IS_COUNTED ? Agreement.COUNTING_ONLY : Agreement.NOTHING;
    }

    boolean does(double probability) {
        return chances.nextDouble() < probability;
    }
}
