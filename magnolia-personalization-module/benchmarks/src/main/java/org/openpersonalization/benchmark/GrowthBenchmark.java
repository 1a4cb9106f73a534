package org.openpersonalization.benchmark;

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
import org.openjdk.jmh.annotations.Warmup;

/** The decisions of a page as visitors, rules of a component, and components grow tenfold and a hundredfold. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class GrowthBenchmark {

    private static final int USUAL_VISITORS = 1 << 13;

    /** The quantity that grows. */
    @Param({"visitors", "rules", "components"})
    public String grown = "visitors";

    /** Times the usual number. */
    @Param({"1", "10", "100"})
    public int times = 1;

    private Workload workload = Workload.of(false);
    private OwnDecider decider = new OwnDecider(workload, OwnDecider.rulesOnly());
    private int[] chosen = new int[Workload.COMPONENTS];
    private long operation;

    /** Makes the page. */
    @Setup(Level.Trial)
    public void open() {
        int components = grown.equals("components") ? Workload.COMPONENTS * times : Workload.COMPONENTS;
        int rules = grown.equals("rules") ? Workload.RULES * times : Workload.RULES;
        int visitors = grown.equals("visitors") ? USUAL_VISITORS * times : USUAL_VISITORS;
        workload = Workload.of(components, rules, visitors);
        decider = new OwnDecider(workload, OwnDecider.rulesOnly());
        chosen = new int[components];
    }

    /** One page. */
    @Benchmark
    public int page(Cpu cpu) {
        decider.decide(workload.shopper(operation++), chosen);
        cpu.count();
        return chosen[0];
    }
}
