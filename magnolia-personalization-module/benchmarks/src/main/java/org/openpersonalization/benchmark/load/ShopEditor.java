package org.openpersonalization.benchmark.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** An editor of a running demo shop: adds nodes by the demo's own address and asks the admin API. */
final class ShopEditor {

    private static final int OK = 200;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String AUTHORIZATION =
            "Basic " + Base64.getEncoder().encodeToString("superuser:superuser".getBytes(StandardCharsets.UTF_8));

    private final URI shop;
    private final HttpClient client = HttpClient.newHttpClient();

    ShopEditor(URI shop) {
        this.shop = shop;
    }

    /**
     * Adds a node, or changes the one of its name.
     *
     * @param folder workspace and path of its parent
     */
    void add(String folder, ObjectNode node) throws IOException, InterruptedException {
        send(HttpRequest.newBuilder(shop.resolve("/.rest/nodes/v1/" + folder))
                .PUT(HttpRequest.BodyPublishers.ofString(node.toString()))
                .header("Content-Type", "application/json"));
    }

    /** The answer of the admin API. */
    String read(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(shop.resolve("/.personalization-admin/api/v1" + path)));
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpRequest sent = request.header("Authorization", AUTHORIZATION).build();
        HttpResponse<String> answer = client.send(sent, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != OK) {
            throw new IOException("The shop refuses [address=" + sent.uri() + ", status=" + answer.statusCode() + "]");
        }
        return answer.body();
    }

    static ObjectNode node(String name, String type) {
        return JSON.createObjectNode().put("name", name).put("type", type);
    }

    static void set(ObjectNode node, String name, String value) {
        ArrayNode values = JSON.createArrayNode().add(value);
        node.withArray("properties")
                .add(JSON.createObjectNode().put("name", name).set("values", values));
    }
}
