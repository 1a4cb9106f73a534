package org.openpersonalization.benchmark.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openpersonalization.benchmark.Cpu;
import org.openpersonalization.learning.Chooser;
import org.openpersonalization.learning.DecisionRequest;
import org.openpersonalization.learning.Epoch;
import org.openpersonalization.learning.log.LoggedDecision.Choice;
import org.openpersonalization.profile.VisitorKey;

/** One decision of model B among 8 arms by 32 features, all other than 0; the policy chooses for each visitor. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PolicyDecisionBenchmark {

    private static final int ROWS = 20_000;
    private static final int VECTORS = 1_024;

    private final Chooser chooser = new Chooser("benchmark", Chooser.Shares.policyAlone());
    private final List<String> arms = DecisionLog.arms();
    private DecisionLog log = new DecisionLog(1);
    private Epoch epoch = log.trainer().first(Instant.EPOCH);
    private long visitor;

    /** Trains the epoch. */
    @Setup(Level.Trial)
    public void epoch() {
        log = new DecisionLog(VECTORS);
        epoch = log.trainer().train(log.rows(ROWS), Optional.empty(), DecisionLog.NOW);
    }

    /** One decision. */
    @Benchmark
    public Choice decision(Cpu cpu) {
        visitor++;
        DecisionRequest request = new DecisionRequest(
                new VisitorKey(visitor, visitor), log.vector((int) (visitor % VECTORS)), arms, arms.get(0));
        Choice choice = chooser.choose(epoch, request);
        cpu.count();
        return choice;
    }
}
