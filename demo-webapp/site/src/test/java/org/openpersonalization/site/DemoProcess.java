package org.openpersonalization.site;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts the demo as the script does, and reads its lines. */
final class DemoProcess {

    /** Half the work until the demo is ready, and less for minutes of played visitors than the optimizing compiler takes itself. */
    private static final List<String> QUICK_START = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private static final String READY = "Ready: ";

    private DemoProcess() {}

    static Process start(String... options) throws IOException {
        return startIn(Path.of("").toAbsolutePath(), options);
    }

    /** Starts it in a folder, which relative paths among the options refer to. */
    static Process startIn(Path folder, String... options) throws IOException {
        return new ProcessBuilder(command(QUICK_START, options))
                .directory(folder.toFile())
                .start();
    }

    /** Starts it with a library beside its own. */
    static Process startBeside(Path library, String... options) throws IOException {
        List<String> command = command(QUICK_START, options);
        int classPath = command.indexOf("-cp") + 1;
        command.set(classPath, command.get(classPath) + File.pathSeparator + library);
        return new ProcessBuilder(command).start();
    }

    private static List<String> command(List<String> ofJava, String... options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ofJava);
        command.addAll(List.of("-cp", System.getProperty("demo.classpath"), "org.openpersonalization.site.DemoSite"));
        command.addAll(List.of(options));
        return command;
    }

    /** Waits until the demo is ready; the address ends with a slash. */
    static String readyAddress(Process process) throws IOException {
        BufferedReader out = reader(process.getInputStream());
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith(READY)) {
                drain(out);
                return line.substring(READY.length());
            }
        }
        throw new IllegalStateException("The demo ended before it was ready: " + errors(process));
    }

    /** A log that is not read stops the process when the pipe is full. */
    private static void drain(BufferedReader out) {
        Thread reader = new Thread(() -> readAll(out), "demo-log");
        reader.setDaemon(true);
        reader.start();
    }

    private static void readAll(BufferedReader out) {
        try {
            while (out.readLine() != null) {
                // nothing is kept of it
            }
        } catch (IOException ended) {
            // the process was ended
        }
    }

    /** The lines that it wrote to its error stream until that ended. */
    static List<String> errors(Process process) throws IOException {
        return reader(process.getErrorStream())
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    private static BufferedReader reader(InputStream stream) {
        return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }
}
