package org.openpersonalization.benchmark.load;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.openpersonalization.benchmark.goal.TableOfDocument;

/**
 * Posts signals to a running demo shop and waits until they are acknowledged as durable; prints the CPU time of the server process per
 * signal and signals per second. The client shares the cores with the server, and its CPU time is not counted. Arguments: the shop's
 * address and its process, and {@code --write FILE}.
 */
public final class SignalLoad {

    private static final int VISITORS = 400;
    private static final int CLIENTS = 8;
    private static final int MOST = 50;
    /** Until the server's code is compiled. */
    private static final int WARM_UP = 12_000;

    private static final int REQUESTS = 4_000;
    private static final double GOAL_OF_ONE = 300;
    private static final double GOAL = 30;
    private static final double GOAL_PER_SECOND = 30_000;
    private static final double NANOS = 1e9;

    private final ShopClient client;
    private final ServerCpu cpu;
    private final List<String> cookies = new ArrayList<>();

    private SignalLoad(ShopClient client, ServerCpu cpu) {
        this.client = client;
        this.cpu = cpu;
        for (int visitor = 0; visitor < VISITORS; visitor++) {
            cookies.add(client.consent(visitor));
        }
    }

    /** Runs the load and prints the table. */
    public static void main(String[] arguments) throws IOException {
        SignalLoad load = new SignalLoad(new ShopClient(arguments[0]), new ServerCpu(Long.parseLong(arguments[1])));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        String table = "| POST of | CPU µs per signal | signals/s | goal | reached |\n|---|---|---|---|---|\n"
                + load.row(1, "≤ 300 µs", GOAL_OF_ONE, 0)
                + load.row(MOST, "≤ 30 µs, ≥ 30,000/s", GOAL, GOAL_PER_SECOND);
        out.println(table);
        Optional<Path> document = TableOfDocument.of(arguments);
        if (document.isPresent()) {
            TableOfDocument.put("signals", table, document.get());
        }
    }

    /** Posts batches of a size, after a warm-up that is not measured. */
    private String row(int batch, String goal, double most, double least) throws IOException {
        post(batch, WARM_UP / (batch == 1 ? 1 : 2));
        double before = cpu.micros();
        long began = System.nanoTime();
        post(batch, REQUESTS);
        double seconds = (System.nanoTime() - began) / NANOS;
        int signals = REQUESTS * batch;
        double micros = (cpu.micros() - before) / signals;
        return String.format(
                Locale.ROOT,
                "| %d | %.1f | %,.0f | %s | %s |%n",
                batch,
                micros,
                signals / seconds,
                goal,
                micros <= most && signals / seconds >= least ? "yes" : "**no**");
    }

    private void post(int batch, int requests) {
        AtomicInteger next = new AtomicInteger();
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        List<CompletableFuture<Void>> running = new ArrayList<>();
        for (int number = 0; number < CLIENTS; number++) {
            running.add(CompletableFuture.runAsync(
                    () -> {
                        for (int request = next.getAndIncrement();
                                request < requests;
                                request = next.getAndIncrement()) {
                            signals(request % VISITORS, batch);
                        }
                    },
                    clients));
        }
        running.forEach(CompletableFuture::join);
        clients.shutdown();
    }

    private void signals(int visitor, int batch) {
        StringBuilder body = new StringBuilder("{\"signals\":[");
        for (int signal = 0; signal < batch; signal++) {
            body.append(signal == 0 ? "" : ",")
                    .append("{\"kind\":\"component-click\",\"id\":\"")
                    .append(UUID.randomUUID())
                    .append("\",\"page\":\"/home\",\"component\":\"3ac56637-f9be-5f47-b6d7-5f89e8a97f10\"}");
        }
        String answer =
                client.signals(visitor, cookies.get(visitor), body.append("]}").toString());
        if (!answer.contains("\"accepted\":" + batch + ",")) {
            throw new IllegalStateException("The server did not accept all signals: " + answer);
        }
    }
}
