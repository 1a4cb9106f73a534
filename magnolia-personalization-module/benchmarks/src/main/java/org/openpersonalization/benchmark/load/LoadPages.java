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

/**
 * The two pages that are compared, added by the demo's own address for editors: twenty banners with the same texts; on the personal
 * page ten of them have a variant for phones and one for a campaign, which the browser of the test is not shown.
 */
final class LoadPages {

    private static final int COMPONENTS = 20;
    private static final int PERSONAL = 10;
    private static final int OK = 200;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String EDITOR =
            "Basic " + Base64.getEncoder().encodeToString("superuser:superuser".getBytes(StandardCharsets.UTF_8));

    private final URI shop;
    private final HttpClient client = HttpClient.newHttpClient();

    LoadPages(URI shop) {
        this.shop = shop;
    }

    /** Adds a page and returns its path. */
    String add(String name, boolean isPersonal) throws IOException, InterruptedException {
        ObjectNode page = node(name, "mgnl:page");
        set(page, "mgnl:template", "outdoor:pages/standard");
        set(page, "title", "Load");
        ObjectNode area = node("main", "mgnl:area");
        for (int number = 0; number < COMPONENTS; number++) {
            area.withArray("nodes").add(banner(number, isPersonal && number < PERSONAL));
        }
        page.withArray("nodes").add(area);
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(shop.resolve("/.rest/nodes/v1/website/home"))
                        .PUT(HttpRequest.BodyPublishers.ofString(page.toString()))
                        .header("Content-Type", "application/json")
                        .header("Authorization", EDITOR)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != OK) {
            throw new IOException("The page cannot be added [status=" + answer.statusCode() + "]");
        }
        return "/home/" + name + ".html";
    }

    private static ObjectNode banner(int number, boolean isPersonal) {
        ObjectNode banner = node("banner" + number, "mgnl:component");
        set(banner, "mgnl:template", "outdoor:components/banner");
        texts(banner, number, "everyone");
        if (isPersonal) {
            ObjectNode variants = node("variants", "mgnl:contentNode");
            variants.withArray("nodes").add(variant("phone", "phone-visitors", number));
            variants.withArray("nodes").add(variant("spring", "spring-campaign", number));
            banner.withArray("nodes").add(variants);
        }
        return banner;
    }

    private static ObjectNode variant(String name, String audience, int number) {
        ObjectNode variant = node(name, "mgnl:contentNode");
        set(variant, "name", name);
        set(variant, "audience", audience);
        texts(variant, number, name);
        return variant;
    }

    private static void texts(ObjectNode node, int number, String readers) {
        set(node, "headline", "Banner " + number + " for " + readers);
        set(node, "text", "Jackets, boots and tents that are made to be repaired, and guides by people who use them.");
        set(node, "ctaLabel", "Look around");
        set(node, "ctaLink", "/home/products.html");
    }

    private static ObjectNode node(String name, String type) {
        return JSON.createObjectNode().put("name", name).put("type", type);
    }

    private static void set(ObjectNode node, String name, String value) {
        ArrayNode values = JSON.createArrayNode().add(value);
        node.withArray("properties")
                .add(JSON.createObjectNode().put("name", name).set("values", values));
    }
}
