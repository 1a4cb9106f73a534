package org.openpersonalization.benchmark;

import java.util.List;
import java.util.SplittableRandom;

/**
 * A visitor with eight attributes, one of every kind that rules read.
 *
 * @param referrer an address
 * @param version semantic
 */
record Shopper(
        String id,
        String country,
        String device,
        String referrer,
        int visits,
        String plan,
        String language,
        String version,
        String city) {

    private static final List<String> COUNTRIES = List.of(
            "CH", "DE", "AT", "FR", "IT", "ES", "PT", "GB", "IE", "NL", "BE", "LU", "DK", "SE", "NO", "FI", "PL", "CZ");
    private static final List<String> DEVICES = List.of("phone", "tablet", "desktop");
    private static final List<String> REFERRERS = List.of(
            "https://www.google.com/search?q=tent",
            "https://duckduckgo.com/",
            "https://news.example.org/2026/11/outdoor",
            "https://shop.example.com/home",
            "https://www.bing.com/search?q=hut",
            "");
    private static final List<String> PLANS = List.of("free", "plus", "pro", "family");
    private static final List<String> LANGUAGES = List.of("de", "en", "fr", "it", "es");
    private static final List<String> CITIES = List.of(
            "Basel", "Bern", "Berlin", "Wien", "Paris", "Rome", "Madrid", "London", "Oslo", "Prague", "Zurich",
            "Hamburg");
    private static final int MOST_VISITS = 40;

    static Shopper random(SplittableRandom random) {
        return new Shopper(
                Long.toHexString(random.nextLong() | Long.MIN_VALUE)
                        + Long.toHexString(random.nextLong() | Long.MIN_VALUE),
                any(COUNTRIES, random),
                any(DEVICES, random),
                any(REFERRERS, random),
                random.nextInt(MOST_VISITS),
                any(PLANS, random),
                any(LANGUAGES, random),
                random.nextInt(1, 5) + "." + random.nextInt(10) + "." + random.nextInt(10),
                any(CITIES, random));
    }

    static String anyCountry(SplittableRandom random) {
        return any(COUNTRIES, random);
    }

    static String anyDevice(SplittableRandom random) {
        return any(DEVICES, random);
    }

    static String anyPlan(SplittableRandom random) {
        return any(PLANS, random);
    }

    static String anyLanguage(SplittableRandom random) {
        return any(LANGUAGES, random);
    }

    static String anyCity(SplittableRandom random) {
        return any(CITIES, random);
    }

    private static String any(List<String> values, SplittableRandom random) {
        return values.get(random.nextInt(values.size()));
    }
}
