package org.openpersonalization.site.traffic;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;

/** A shopper's actions in the shop, step by step. */
final class Visit {

    /** The home page's banner, in which the demo's experiment is. */
    static final String TESTED = "3ac56637-f9be-5f47-b6d7-5f89e8a97f1e";

    /** The variant that is tested there. */
    static final String VARIANT = "goal-family-hiking";

    private static final String HERO = "28c7a486-7a46-52b9-b060-b018b9f41655";
    private static final String HOME = "/home.html";
    private static final String CONSENT = "/.personalization/consent";
    private static final String SIGNALS = "/.personalization/signals";
    private static final Duration STEP = Duration.ofSeconds(20);
    private static final double READS_ON = 0.6;
    private static final double CLICKS = 0.2;
    private static final int SMALLEST_ORDER = 20;
    private static final int LARGEST_ORDER = 400;
    private static final int LONGEST_LOOK = 60;

    private final Shopper shopper;
    private final Browser browser;
    private final Truth truth;

    Visit(Shopper shopper, Browser browser, Truth truth) {
        this.shopper = shopper;
        this.browser = browser;
        this.truth = truth;
    }

    /**
     * The first visit: the banner is answered, then the home page is looked at, which counts as seen.
     *
     * @param clock told the moment of each step
     */
    void first(Instant now, Consumer<Instant> clock) {
        browser.page(HOME, shopper.referrer());
        clock.accept(now.plus(STEP));
        browser.post(CONSENT, "{\"purposes\":{" + said() + "}}");
        String html = browser.page(HOME, "");
        clock.accept(now.plus(STEP.multipliedBy(2)));
        act(html, now.plus(STEP.multipliedBy(2)));
        if (shopper.does(READS_ON)) {
            browser.page("/home/guides/family-day.html", "");
        }
    }

    /** Another visit, in which nothing but looking is done. */
    void again() {
        browser.page(HOME, "");
    }

    private String said() {
        boolean all = shopper.agreement() == Shopper.Agreement.EVERYTHING;
        boolean counted = shopper.agreement() != Shopper.Agreement.NOTHING;
        return "\"behavioral\":" + all + ",\"preferences\":" + all + ",\"pricing\":" + all + ",\"ai-recommendations\":"
                + all + ",\"analytics\":" + counted;
    }

    /** Draws the same number of times whatever is seen and allowed, so that shoppers stay who they are. */
    private void act(String html, Instant now) {
        boolean isVariant = Browser.variantOf(html, TESTED).equals(VARIANT);
        boolean seesPhoneHero = Browser.variantOf(html, HERO).equals("phone");
        boolean signsUp = shopper.does(truth.signUp(isVariant, shopper.isOnPhone()));
        boolean orders = shopper.does(truth.order(seesPhoneHero));
        boolean clicks = shopper.does(CLICKS);
        int worth = SMALLEST_ORDER + shopper.chances().nextInt(LARGEST_ORDER);
        int seconds = 1 + shopper.chances().nextInt(LONGEST_LOOK);
        UUID[] ids = {id(), id(), id(), id()};
        if (shopper.agreement() != Shopper.Agreement.NOTHING) {
            String signals = signal("visible-time", ids[0], now, "\"page\":\"/home\",\"seconds\":" + seconds)
                    + (clicks
                            ? ","
                                    + signal(
                                            "component-click",
                                            ids[1],
                                            now,
                                            "\"page\":\"/home\",\"component\":\"" + TESTED + "\"")
                            : "")
                    + (signsUp ? "," + signal("form-submit", ids[2], now, "\"form\":\"newsletter\"") : "")
                    + (orders ? "," + signal("conversion", ids[3], now, "\"name\":\"order\",\"value\":" + worth) : "");
            browser.post(SIGNALS, "{\"signals\":[" + signals + "]}");
        }
    }

    private UUID id() {
        return new UUID(shopper.chances().nextLong(), shopper.chances().nextLong());
    }

    private static String signal(String kind, UUID id, Instant now, String fields) {
        return "{\"kind\":\"" + kind + "\",\"id\":\"" + id + "\",\"time\":\"" + now + "\"," + fields + "}";
    }
}
