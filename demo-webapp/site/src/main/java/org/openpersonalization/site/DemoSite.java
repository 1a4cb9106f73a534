package org.openpersonalization.site;

import com.fasterxml.jackson.databind.JsonNode;
import info.magnolia.objectfactory.Components;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import org.openpersonalization.host.Host;
import org.openpersonalization.host.HostSettings;
import org.openpersonalization.host.HostStartException;
import org.openpersonalization.magnolia.SiteClock;
import org.openpersonalization.site.traffic.DemoTraffic;

/** Starts the demo shop and keeps it running until the process is asked to end. */
public final class DemoSite {

    /** In the data folder: the experiment's report at the end of the played weeks. */
    static final String REPORT = "report.json";

    private static final int FAILED = 1;
    private static final String EDITORS_ENTRY = "/.personalization-admin/site?page=/home.html";

    private DemoSite() {}

    /**
     * Starts the shop.
     *
     * @param arguments see {@link DemoOptions}
     */
    public static void main(String[] arguments) throws InterruptedException {
        try {
            DemoOptions options = DemoOptions.parse(arguments);
            HostSettings settings = options.author()
                    ? HostSettings.authorInstance(options.data())
                    : HostSettings.publicInstance(options.data());
            prepare(options);
            Host host = Host.start(settings.withPort(options.port()).withContextPath(options.contextPath()));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(host), "stop"));
            play(options, host);
            announce(System.out, host, options.data());
            new CountDownLatch(1).await();
        } catch (IllegalArgumentException | HostStartException mistake) {
            System.err.println(mistake.getMessage());
            System.exit(FAILED);
        }
    }

    /** Played visitors need a shop without visitors, and keys that are the same in each run. */
    private static void prepare(DemoOptions options) {
        if (options.played() > 0) {
            if (Files.isDirectory(options.data().resolve("repository"))) {
                throw new IllegalArgumentException(
                        "Visitors can be played in a new shop only: add --fresh, or name another folder [--data "
                                + options.data() + "]");
            }
            System.setProperty(DemoRandom.SEED, String.valueOf(options.seed()));
            System.setProperty(
                    DemoClock.START, DemoTraffic.startFor(Instant.now()).toString());
        }
    }

    private static void play(DemoOptions options, Host host) {
        if (options.played() > 0) {
            DemoClock clock = (DemoClock) Components.getComponent(SiteClock.class);
            try {
                JsonNode report =
                        new DemoTraffic(options.played(), options.seed(), host.url(""), clock, System.out).play();
                Files.writeString(options.data().resolve(REPORT), report.toPrettyString());
            } catch (IllegalStateException | IOException failure) {
                System.err.println(failure.getMessage());
                host.close();
                Runtime.getRuntime().halt(FAILED);
            }
        }
    }

    private static void stop(Host host) {
        host.close();
        Runtime.getRuntime().halt(host.stoppedCleanly() ? 0 : FAILED);
    }

    private static void announce(PrintStream out, Host host, Path data) {
        out.println();
        out.println("Ready: " + host.url("/"));
        out.println();
        page(out, "the shop", host.url("/home.html"));
        page(out, "arriving from the spring campaign", host.url("/home.html?utm_campaign=spring"));
        page(out, "in German", host.url("/de/home.html"));
        page(out, "say what you like, and be remembered", host.url("/home/welcome.html"));
        page(out, "what may be kept of you, and what is", host.url("/home/privacy.html"));
        page(out, "your choices, what is known of you, erasure", host.url("/.personalization/preferences"));
        page(out, "as if from California", host.url("/home.html?demo-region=US-CA"));
        page(out, "prices, which change with country and region", host.url("/home/pricing.html"));
        page(out, "what was decided for you, and why", host.url("/.personalization/decisions?page=/home"));
        page(out, "the admin app (log in there)", host.url("/.personalization-admin/"));
        page(out, "write variants on the page (log in as editor)", host.url(EDITORS_ENTRY));
        page(out, "experiments and their results", host.url("/.personalization-admin/#/experiments"));
        out.println();
        out.println("  From elsewhere:  curl -H 'X-Geo-Region: US-CA' " + host.url("/home/pricing.html"));
        out.println("  Log-ins:         superuser, editor, privacy, viewer; the password is the name");
        out.println("  Data:            " + data.toAbsolutePath() + " (./demo --fresh starts over)");
        out.println("  Ctrl-C stops.");
        out.flush();
    }

    private static void page(PrintStream out, String what, String address) {
        out.printf("  %-46s %s%n", what, address);
    }
}
