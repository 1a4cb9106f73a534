package org.openpersonalization.site.traffic;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.openpersonalization.site.DemoClock;

/** Four weeks in the life of the demo shop: an experiment is started, visitors come, and the report is there. */
public final class DemoTraffic {

    /** The experiment that is played. */
    public static final String EXPERIMENT = "hut-beds";

    private static final int DAYS = 28;
    private static final Duration AFTERWARDS = Duration.ofHours(1);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final long PAUSE = 500;

    private final Traffic traffic;
    private final String address;
    private final DemoClock clock;
    private final PrintStream out;

    /**
     * Four weeks.
     *
     * @param address of the shop, without a slash at its end
     */
    public DemoTraffic(int shoppers, long seed, String address, DemoClock clock, PrintStream out) {
        this.traffic = new Traffic(shoppers, seed, DAYS, Truth.OF_THE_DEMO);
        this.address = address;
        this.clock = clock;
        this.out = out;
    }

    /** When the first visitors come, so that the last ones came yesterday. */
    public static Instant startFor(Instant now) {
        return now.truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(DAYS));
    }

    /**
     * Plays them from the moment at which the clock stands, and waits until all is counted.
     *
     * @return the report as the admin API gives it an hour after the four weeks; the same seed gives the same numbers
     */
    public JsonNode play() {
        Instant start = clock.clock().instant();
        Instant end = start.plus(Duration.ofDays(DAYS));
        Backstage backstage = Backstage.loggedIn(address, "superuser");
        backstage.post("/experiments", form(start, end));
        backstage.post("/experiments/" + EXPERIMENT + "/start", "{\"reason\":\"Played for the demo\"}");
        awaitRunning(backstage);
        out.println("Playing " + traffic.shoppers() + " visitors over four weeks; this takes a minute or two.");
        traffic.play(address, start, clock::standAt, done -> out.println("  " + done + " visits"));
        clock.standAt(end.plus(AFTERWARDS));
        JsonNode report = counted(backstage, end);
        clock.goOn();
        return report;
    }

    private static String form(Instant start, Instant end) {
        return "{\"name\":\"" + EXPERIMENT + "\",\"title\":\"Beds for children\","
                + "\"hypothesis\":\"Who reads that huts have beds for children signs up for the newsletter.\","
                + "\"owner\":\"superuser\",\"component\":\"" + Visit.TESTED + "\","
                + "\"variations\":[{\"variant\":\"default\",\"weight\":0.5},"
                + "{\"variant\":\"" + Visit.VARIANT + "\",\"weight\":0.5}],"
                + "\"coverage\":1,\"primary\":\"newsletter\",\"secondaries\":[\"order-value\",\"click\"],"
                + "\"guardrails\":[{\"goal\":\"bounce\",\"tolerance\":0.1,\"stops\":false}],"
                + "\"end\":\"" + end.plus(Duration.ofDays(DAYS)) + "\",\"rampDays\":0,\"minimumWeeks\":2,"
                + "\"mode\":\"always-valid\",\"minimumLift\":0.2,\"margin\":0.02,\"acceptHopeless\":true,"
                + "\"expectedRate\":0.3,\"segments\":[\"phone-visitors\"]}";
    }

    /** Every instance looks twice a second. */
    private void awaitRunning(Backstage backstage) {
        await(() -> backstage
                .read("/experiments/" + EXPERIMENT)
                .at("/summary/state")
                .asText()
                .equals("running"));
        pause();
        pause();
    }

    private static JsonNode counted(Backstage backstage, Instant end) {
        String report = "/experiments/" + EXPERIMENT + "/report";
        await(() -> !Instant.parse(backstage.read(report).get("countedUntil").asText())
                .isBefore(end));
        return settled(() -> backstage.read(report));
    }

    /** The log is counted some at a time; the clock stands, so the report is whole when it no longer changes. */
    private static JsonNode settled(Supplier<JsonNode> report) {
        JsonNode before = report.get();
        pause();
        JsonNode now = report.get();
        while (!now.equals(before)) {
            before = now;
            pause();
            now = report.get();
        }
        return now;
    }

    private interface Condition {
        boolean holds();
    }

    private static void await(Condition condition) {
        Instant latest = Instant.now().plus(PATIENCE);
        while (!condition.holds()) {
            if (Instant.now().isAfter(latest)) {
                throw new IllegalStateException(
                        "The shop did not get there within " + PATIENCE.toMinutes() + " minutes");
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while visitors were played", interrupted);
        }
    }
}
