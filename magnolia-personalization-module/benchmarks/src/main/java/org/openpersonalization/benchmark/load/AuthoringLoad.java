package org.openpersonalization.benchmark.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.openpersonalization.benchmark.goal.TableOfDocument;

/**
 * Adds pages to a running demo shop and asks the admin API for the lists and the workbench of the editor; prints the CPU time of the
 * server process per request. Arguments: the shop's address and its process, and {@code --write FILE}.
 */
public final class AuthoringLoad {

    private static final int WARM_UP = 3;
    private static final int REQUESTS = 9;
    private static final double MILLI = 1_000;
    private static final double GOAL_MILLIS = 1_000;
    private static final double KILOBYTE = 1_000;
    private static final String PAGE = "/home/authoring0";

    private final ShopEditor editor;
    private final ServerCpu cpu;

    private AuthoringLoad(ShopEditor editor, ServerCpu cpu) {
        this.editor = editor;
        this.cpu = cpu;
    }

    /** Runs the measurement and prints the table. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        ShopEditor editor = new ShopEditor(URI.create(arguments[0]));
        new AuthoringPages(editor).add();
        String table = new AuthoringLoad(editor, new ServerCpu(Long.parseLong(arguments[1]))).table();
        new PrintStream(System.out, true, StandardCharsets.UTF_8).println(table);
        Optional<Path> document = TableOfDocument.of(arguments);
        if (document.isPresent()) {
            TableOfDocument.put("authoring", table, document.get());
        }
    }

    private String table() throws IOException, InterruptedException {
        StringBuilder table = new StringBuilder(
                "| request | answer, kB | CPU ms of the first | CPU ms: median | goal | reached |\n|---|---|---|---|---|---|\n");
        for (Map.Entry<String, String> each : requests().entrySet()) {
            table.append(row(each.getKey(), each.getValue()));
        }
        return table.toString();
    }

    private Map<String, String> requests() throws IOException, InterruptedException {
        Map<String, String> requests = new LinkedHashMap<>();
        requests.put("components with variants", "/components");
        requests.put("components without variants", "/components/unpersonalized");
        requests.put("findings on all pages", "/findings");
        String id = component();
        requests.put("variants of a component", "/components/" + id + "/variants");
        requests.put("history of a component", "/components/" + id + "/history");
        requests.put("addresses of previews", "/components/" + id + "/previews");
        requests.put("matrix of a page, by persona", "/traces/matrix?page=" + PAGE);
        return requests;
    }

    private String component() throws IOException, InterruptedException {
        JsonNode components =
                new ObjectMapper().readTree(editor.read("/components")).path("components");
        return StreamSupport.stream(components.spliterator(), false)
                .filter(each -> each.path("page").path("path").asText().equals(PAGE))
                .findFirst()
                .orElseThrow(() -> new IOException("The added components are not listed"))
                .path("id")
                .asText();
    }

    private String row(String title, String path) throws IOException, InterruptedException {
        double first = millis(path);
        for (int request = 0; request < WARM_UP; request++) {
            editor.read(path);
        }
        double[] millis = new double[REQUESTS];
        for (int request = 0; request < REQUESTS; request++) {
            millis[request] = millis(path);
        }
        Arrays.sort(millis);
        double median = millis[REQUESTS / 2];
        return String.format(
                Locale.ROOT,
                "| %s | %,.0f | %.0f | %.0f | < 1 s | %s |%n",
                title,
                editor.read(path).length() / KILOBYTE,
                first,
                median,
                median < GOAL_MILLIS ? "yes" : "**no**");
    }

    private double millis(String path) throws IOException, InterruptedException {
        double before = cpu.micros();
        editor.read(path);
        return (cpu.micros() - before) / MILLI;
    }
}
