package org.openpersonalization.benchmark;

import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.Request;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openpersonalization.service.visitor.profile.Visitor;
import org.openpersonalization.signal.RequestContext;
import org.openpersonalization.web.agent.UserAgents;
import org.openpersonalization.web.request.RequestContextReader;
import org.openpersonalization.web.request.RequestSettings;

/** A request of Tomcat with the headers of a browser, read into a context, its visitor known by cookies, the profile from the near cache. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class RequestContextBenchmark {

    private static final int VERSIONS = 100_000;
    private static final int WARMING = 20_000;

    private static final String COUNTED = "profile.views7d";

    private final RequestContextReader reader = new RequestContextReader(
            new RequestSettings(ZoneOffset.UTC, "X-Country", "X-Region", Set.of("loopback")),
            new UserAgents(),
            Clock.systemUTC());
    private final org.apache.coyote.Request received = new org.apache.coyote.Request();
    private final Request request = new Request(new Connector());
    private KnownVisitor known;
    private int version;

    /** Whether the user agent was read before: {@code seen} or {@code new}. */
    @Param({"seen", "new"})
    public String agent;

    /** The headers of Chrome on Windows, behind a proxy that tells address and country. */
    @Setup(Level.Trial)
    public void headers() throws IOException {
        known = new KnownVisitor(reader);
        request.setCoyoteRequest(received);
        received.method().setString("GET");
        received.remoteAddr().setString("127.0.0.1");
        received.queryString().setString("utm_source=newsletter&utm_medium=email&utm_campaign=autumn");
        header("Host", "shop.example");
        header("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
        header("Accept-Language", "de-CH,de;q=0.9,en;q=0.8");
        header("Referer", "https://www.example.org/search?q=tents");
        header("X-Forwarded-For", "198.51.100.7");
        header("X-Forwarded-Proto", "https");
        header("X-Country", "CH");
        header("Sec-Fetch-Site", "cross-site");
        header("User-Agent", agent(0));
        header("Cookie", known.cookies());
        warmUp();
    }

    /** Removes the attributes that the module set on the request; the server keeps the cookies that it parsed. */
    private void forget() {
        for (String name : Collections.list(request.getAttributeNames())) {
            request.removeAttribute(name);
        }
    }

    @TearDown(Level.Trial)
    public void close() throws IOException {
        known.close();
    }

    /** By operations: where cores are shared, a second has too few of them for compiled code. */
    private void warmUp() {
        Cpu cpu = new Cpu();
        for (int number = 0; number < WARMING; number++) {
            request(cpu);
        }
    }

    private void header(String name, String value) {
        received.getMimeHeaders().setValue(name).setString(value);
    }

    private static String agent(int version) {
        return "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0."
                + version + ".0 Safari/537.36";
    }

    /** One request: its context, its visitor by two cookies, and an attribute of the visitor's profile. */
    @Benchmark
    public Visitor request(Cpu cpu) {
        if (agent.equals("new")) {
            version = (version + 1) % VERSIONS;
            header("User-Agent", agent(version));
        }
        forget();
        RequestContext context = reader.read(request, "/home");
        Visitor visitor = known.visitors().of(request, context);
        Object value = known.visitors().attributes(request, visitor, context).value(COUNTED);
        cpu.count();
        if (!Objects.equals(value, (long) KnownVisitor.VIEWS)) {
            throw new IllegalStateException("The visitor is another one than the profile's [views=" + value + "]");
        }
        return visitor;
    }
}
