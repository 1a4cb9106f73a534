package org.openpersonalization.benchmark;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
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

/** A page of ten components with ten rules each, decided for one visitor, the context built from the visitor's values included. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PageDecisionBenchmark {

    /** The engine that decides. */
    @Param({"closures", "launchdarkly", "own", "own-experiments"})
    public String engine = "own";

    /** Whether all components have the same ten audiences. */
    @Param({"distinct", "shared"})
    public String audiences = "distinct";

    private final int[] chosen = new int[Workload.COMPONENTS];
    private Workload workload = Workload.of(false);
    private PageDecider decider = (shopper, rules) -> Arrays.fill(rules, -1);
    private long operation;

    /** Makes the engine, and makes sure that its rules decide as the floor does. */
    @Setup(Level.Trial)
    public void open() {
        workload = Workload.of(audiences.equals("shared"));
        decider = switch (engine) {
            case "closures" -> new ClosureDecider(workload);
            case "launchdarkly" -> new LaunchDarklyDecider(workload);
            case "own-experiments" -> new OwnDecider(workload, OwnDecider.withExperiments());
            default -> new OwnDecider(workload, OwnDecider.rulesOnly());
        };
        if (!engine.equals("own-experiments")) {
            requireAgreement(workload, decider);
        }
    }

    private static void requireAgreement(Workload workload, PageDecider decider) {
        PageDecider floor = new ClosureDecider(workload);
        int[] expected = new int[Workload.COMPONENTS];
        int[] seen = new int[Workload.COMPONENTS];
        for (Shopper shopper : workload.shoppers()) {
            floor.decide(shopper, expected);
            decider.decide(shopper, seen);
            if (!Arrays.equals(expected, seen)) {
                throw new IllegalStateException("The engine decides otherwise than the closures [shopper=" + shopper
                        + ", expected=" + Arrays.toString(expected) + ", seen=" + Arrays.toString(seen) + "]");
            }
        }
    }

    @TearDown(Level.Trial)
    public void close() throws Exception {
        if (decider instanceof AutoCloseable closeable) {
            closeable.close();
        }
    }

    /** One page. */
    @Benchmark
    public int page(Cpu cpu) {
        decider.decide(workload.shopper(operation++), chosen);
        cpu.count();
        return chosen[0];
    }
}
