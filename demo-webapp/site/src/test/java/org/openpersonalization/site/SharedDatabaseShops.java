package org.openpersonalization.site;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.postgresql.Driver;

/** Two shops, each a process of its own, with the same keys and one PostgreSQL, as behind a load balancer. */
final class SharedDatabaseShops implements AutoCloseable {

    private static final String CONFIG = "/.rest/nodes/v1/config/modules/personalization/config";
    private static final String EDITOR =
            "Basic " + Base64.getEncoder().encodeToString("superuser:superuser".getBytes(StandardCharsets.UTF_8));
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final EmbeddedPostgres database;
    private final List<Process> processes;
    private final List<String> addresses;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private SharedDatabaseShops(EmbeddedPostgres database, List<Process> processes, List<String> addresses) {
        this.database = database;
        this.processes = processes;
        this.addresses = addresses;
    }

    static SharedDatabaseShops start(Path folder) throws IOException {
        EmbeddedPostgres database = EmbeddedPostgres.builder().start();
        List<Process> processes = List.of(process(folder.resolve("one")), process(folder.resolve("other")));
        List<String> addresses = List.of(address(processes.get(0)), address(processes.get(1)));
        SharedDatabaseShops shops = new SharedDatabaseShops(database, processes, addresses);
        shops.share();
        return shops;
    }

    private static Process process(Path data) throws IOException {
        return DemoProcess.startBeside(driver(), "--port", "0", "--data", data.toString());
    }

    private static Path driver() {
        try {
            return Path.of(Driver.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String address(Process process) throws IOException {
        String ready = DemoProcess.readyAddress(process);
        return ready.substring(0, ready.length() - 1);
    }

    /** The address of an instance, without a slash at its end. */
    String one() {
        return addresses.get(0);
    }

    String other() {
        return addresses.get(1);
    }

    Browser browser(int number) {
        return new Browser(number);
    }

    /** Both keep their data in the database, under the keys of the first. */
    private void share() throws IOException {
        JsonNode keys = JSON.readTree(configuration(one(), "GET", "/keys?depth=2", ""));
        ObjectNode store = JSON.createObjectNode().put("name", "store");
        store.set(
                "properties",
                properties(Map.of(
                        "url",
                        database.getJdbcUrl("postgres", "postgres"),
                        "user",
                        "postgres",
                        "readBudgetMillis",
                        SiteTestsVersionHandler.READ_BUDGET_MILLIS)));
        ObjectNode settings = JSON.createObjectNode();
        settings.putArray("nodes").add(store).add(keys);
        for (String shop : addresses) {
            configuration(shop, "POST", "", settings.toString());
        }
        for (int shop = 0; shop < addresses.size(); shop++) {
            awaitRecordBy(shop);
        }
    }

    /** Sends alerts of both to a receiver, and returns when that is in force. */
    void sendAlerts(String address) {
        ObjectNode settings = JSON.createObjectNode();
        settings.set(
                "properties", properties(Map.of("webhookAddress", address, "webhookSecret", WebhookReceiver.SECRET)));
        String host = URI.create(address).getAuthority();
        addresses.forEach(shop -> configuration(shop, "POST", "/alerts", settings.toString()));
        addresses.forEach(shop -> Patience.until(() -> sendsTo(shop, host)));
        for (int shop = 0; shop < addresses.size(); shop++) {
            awaitRecordBy(shop);
        }
    }

    private static boolean sendsTo(String shop, String host) {
        HttpResponse<String> webhook = admin(shop).get("/webhook");
        return webhook.body().contains("\"host\":\"" + host + "\"");
    }

    /** An admin of an instance. */
    static Admin admin(String shop) {
        return Admin.loggedIn(new Site(shop, new VisitorDatabase(Path.of("."))), "superuser");
    }

    private static JsonNode properties(Map<String, String> values) {
        return JSON.valueToTree(values.entrySet().stream()
                .map(each -> Map.of("name", each.getKey(), "values", List.of(each.getValue())))
                .collect(Collectors.toList()));
    }

    private String configuration(String shop, String method, String path, String body) {
        return sent(HttpRequest.newBuilder(URI.create(shop + CONFIG + path))
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .header("Content-Type", "application/json")
                        .header("Authorization", EDITOR))
                .body();
    }

    /** Settings hold some seconds after they change; then choices are recorded in the shared database. */
    private void awaitRecordBy(int shop) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        long before = records();
        while (records() == before) {
            if (System.nanoTime() > end) {
                throw new AssertionError(
                        "The shop does not use the shared database [address=" + addresses.get(shop) + "]");
            }
            browser(-1 - shop).tryToChoose(addresses.get(shop));
            LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
        }
    }

    /** The number of recorded choices; 0 before a shop has made the tables. */
    private long records() {
        try (Connection connection = database.getPostgresDatabase().getConnection()) {
            boolean hasTable =
                    number(connection, "SELECT count(*) FROM pg_tables WHERE tablename = 'consent_record'") == 1;
            return hasTable ? number(connection, "SELECT count(*) FROM consent_record WHERE kind = 'consent'") : 0;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (ResultSet found = connection.createStatement().executeQuery(sql)) {
            found.next();
            return found.getLong(1);
        }
    }

    private HttpResponse<String> sent(HttpRequest.Builder request) {
        HttpResponse<String> answer = Site.send(client, request.timeout(Duration.ofSeconds(30)));
        if (answer.statusCode() >= 400) {
            throw new IllegalStateException(answer.uri() + " " + answer.statusCode() + " " + answer.body());
        }
        return answer;
    }

    @Override
    public void close() {
        processes.forEach(Process::destroy);
        processes.forEach(process -> process.onExit().join());
        try {
            database.close();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** A visitor's browser, which knows both instances by one name. */
    final class Browser {

        private final String network;
        private final Map<String, String> cookies = new TreeMap<>();

        private Browser(int number) {
            int distinct = number + 10;
            this.network = "10.9." + distinct / 250 + "." + (distinct % 250 + 1);
        }

        String get(String shop, String path) {
            return exchange(request(shop, path).GET()).body();
        }

        /** Gets an id, under a law that asks for no consent to answers. */
        void arrive(String shop) {
            get(shop, "/.personalization/first-layer.css");
        }

        void choose(String shop, String purpose, boolean granted) {
            exchange(choice(shop, purpose, granted));
        }

        private HttpRequest.Builder choice(String shop, String purpose, boolean granted) {
            return post(shop, "/.personalization/consent", "{\"purposes\":{\"" + purpose + "\":" + granted + "}}");
        }

        /** While the shop is being configured it may refuse. */
        private void tryToChoose(String shop) {
            Site.send(client, choice(shop, "preferences", true));
        }

        void answer(String shop, String goal) {
            String body = "{\"signals\":[" + Person.answer("goal", goal) + "]}";
            String answer =
                    exchange(post(shop, "/.personalization/signals", body)).body();
            if (!answer.contains("\"accepted\":1")) {
                throw new AssertionError(answer);
            }
        }

        void drop(String cookie) {
            if (cookies.remove(cookie) == null) {
                throw new AssertionError("The browser has no cookie " + cookie + " " + cookies.keySet());
            }
        }

        private HttpRequest.Builder post(String shop, String path, String body) {
            return request(shop, path)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body));
        }

        private HttpRequest.Builder request(String shop, String path) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(shop + path))
                    .header("User-Agent", Visitors.DESKTOP_AGENT)
                    .header("X-Geo-Region", "US-CA")
                    .header("X-Forwarded-For", network);
            if (!cookies.isEmpty()) {
                request.header(
                        "Cookie",
                        cookies.entrySet().stream()
                                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                .collect(Collectors.joining("; ")));
            }
            return request;
        }

        private HttpResponse<String> exchange(HttpRequest.Builder request) {
            HttpResponse<String> answer = sent(request);
            for (String cookie : answer.headers().allValues("Set-Cookie")) {
                String pair = cookie.split(";", 2)[0];
                int sign = pair.indexOf('=');
                if (cookie.contains("Max-Age=0")) {
                    cookies.remove(pair.substring(0, sign));
                } else {
                    cookies.put(pair.substring(0, sign), pair.substring(sign + 1));
                }
            }
            return answer;
        }
    }
}
