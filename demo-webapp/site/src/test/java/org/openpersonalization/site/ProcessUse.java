package org.openpersonalization.site;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The live heap, the threads and the open files of this process. */
final class ProcessUse {

    private static final MemoryMXBean MEMORY = ManagementFactory.getMemoryMXBean();
    private static final int COLLECTIONS = 3;
    /** Of the server, of the test's own client, and of a servlet, which come and go with requests. */
    private static final List<String> OTHERS = List.of(
            "http-nio", "HttpClient", "Catalina", "surefire", "Keep-Alive", "personalization-installation-check");

    private ProcessUse() {}

    /** Bytes of live objects. */
    static long heap() {
        for (int number = 0; number < COLLECTIONS; number++) {
            MEMORY.gc();
        }
        return MEMORY.getHeapMemoryUsage().getUsed();
    }

    static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> OTHERS.stream().noneMatch(thread.getName()::startsWith))
                .collect(Collectors.toSet());
    }

    /** The files that this process has open below the module's own folder; one file may be open several times. */
    static List<String> openFiles() {
        try (Stream<Path> descriptors = Files.list(Path.of("/proc/self/fd"))) {
            return descriptors
                    .map(ProcessUse::target)
                    .filter(file -> file.contains("/repository/personalization/"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }
}
