package org.openpersonalization.benchmark.stored;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The CPU time of the whole process per operation, garbage collection and compilation included: the store writes on a thread of its
 * own.
 */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class ProcessUse {

    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final double NANOS_PER_MICRO = 1_000;

    /** Microseconds of CPU per operation. */
    public double micros;
    /** Bytes of heap, where the benchmark measures them. */
    public double bytes;

    private long nanos;
    private long operations;

    @Setup(Level.Iteration)
    public void start() {
        nanos = 0;
        operations = 0;
    }

    /** Runs a part that does that many operations; the figure is that of all parts of the iteration. */
    void measure(long more, Runnable part) {
        long before = PROCESS.getProcessCpuTime();
        part.run();
        nanos += PROCESS.getProcessCpuTime() - before;
        operations += more;
        micros = nanos / NANOS_PER_MICRO / operations;
    }
}
