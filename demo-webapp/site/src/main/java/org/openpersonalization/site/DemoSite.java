package org.openpersonalization.site;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.openpersonalization.host.Host;
import org.openpersonalization.host.HostSettings;
import org.openpersonalization.host.HostStartException;

/** Starts the demo shop and keeps it running until the process is asked to end. */
public final class DemoSite {

    private static final int FAILED = 1;

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
            Host host = Host.start(settings.withPort(options.port()));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(host), "stop"));
            announce(System.out, host, options.data());
            new CountDownLatch(1).await();
        } catch (IllegalArgumentException | HostStartException mistake) {
            System.err.println(mistake.getMessage());
            System.exit(FAILED);
        }
    }

    private static void stop(Host host) {
        host.close();
        Runtime.getRuntime().halt(0);
    }

    private static void announce(PrintStream out, Host host, Path data) {
        out.println();
        out.println("Ready: " + host.url("/"));
        out.println();
        out.println("  " + host.url("/home.html") + "                       the shop");
        out.println("  " + host.url("/home.html?utm_campaign=spring") + "   arriving from the spring campaign");
        out.println("  " + host.url("/de/home.html") + "                    in German");
        out.println(
                "  " + host.url("/home/pricing.html") + "               prices, which change with country and region");
        out.println("  " + host.url("/.personalization/decisions?page=/home") + "   what was decided for you, and why");
        out.println();
        out.println("  To look from elsewhere: curl -H 'X-Geo-Region: US-CA' " + host.url("/home/pricing.html"));
        out.println("  Log-ins for editing content: superuser/superuser, editor/editor");
        out.println("  Data: " + data.toAbsolutePath() + " (./demo --fresh starts over). Ctrl-C stops.");
        out.flush();
    }
}
