package org.openpersonalization.benchmark;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * CPU time and bytes of the working thread per operation. The clock on the wall is of little use where cores are shared; time of the
 * garbage collector and the compiler belongs to other threads and is not in it.
 */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class Cpu {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final double NANOS_PER_MICRO = 1_000;

    /** Microseconds of CPU per operation, of the last iteration. */
    public double micros;
    /** Bytes allocated per operation, of the last iteration. */
    public double bytes;

    private long operations;
    private long startedNanos;
    private long startedBytes;

    @Setup(Level.Iteration)
    public void start() {
        operations = 0;
        startedBytes = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
        startedNanos = THREADS.getCurrentThreadCpuTime();
    }

    /** One operation is done. */
    public void count() {
        operations++;
    }

    @TearDown(Level.Iteration)
    public void end() {
        long nanos = THREADS.getCurrentThreadCpuTime() - startedNanos;
        long allocated = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - startedBytes;
        micros = nanos / NANOS_PER_MICRO / operations;
        bytes = (double) allocated / operations;
    }
}
