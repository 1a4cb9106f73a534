package org.openpersonalization.benchmark.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The CPU time of a process on Linux, of all its threads, user and system. */
final class ServerCpu {

    /** Of the kernel's interface, whatever its own clock is. */
    private static final double MICROS_PER_TICK = 10_000;
    /** Positions behind the name, which may contain blanks. */
    private static final int USER = 11;

    private static final int SYSTEM = 12;

    private final Path file;

    ServerCpu(long process) {
        this.file = Path.of("/proc", String.valueOf(process), "stat");
    }

    /** Microseconds since its start. */
    double micros() throws IOException {
        String line = Files.readString(file);
        String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM])) * MICROS_PER_TICK;
    }
}
