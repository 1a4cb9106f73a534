package org.openpersonalization.site;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** A page below the home page that an editor adds, with components for phones and others; it is removed in the end. */
final class EditedPage implements AutoCloseable {

    static final String HEADLINE = "For everyone";
    static final String OF_PHONES = "For phones";

    private static final String BANNER = "outdoor:components/banner";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Site site;
    private final String name;

    private EditedPage(Site site, String name) {
        this.site = site;
        this.name = name;
    }

    /** With one banner. */
    static EditedPage add(Site site, String name, String template) {
        EditedPage page = new EditedPage(site, name);
        ObjectNode node = node(name, "mgnl:page");
        set(node, Map.of("mgnl:template", template, "title", name));
        ObjectNode area = node("main", "mgnl:area");
        children(area).add(component("fine", BANNER, HEADLINE));
        children(node).add(area);
        page.require(site.edit("PUT", "/website/home", node.toString()).statusCode());
        return page;
    }

    /** Adds a banner whose template fails in its own content, since that has no headline. */
    EditedPage withBannerWithoutHeadline() {
        return with(component("failing", BANNER, ""));
    }

    /** Adds a component whose template does not exist. */
    EditedPage withComponentWithoutTemplate() {
        return with(component("unknown", "site-tests:components/missing", HEADLINE));
    }

    private EditedPage with(ObjectNode component) {
        require(site.edit("PUT", "/website/home/" + name + "/main", component.toString())
                .statusCode());
        return this;
    }

    void setHeadline(String component, String headline) {
        site.setProperty("/website/home/" + name + "/main/" + component, "headline", headline);
    }

    String address() {
        return "/home/" + name + ".html";
    }

    String idOf(String component) {
        try {
            return JSON.readTree(site.edit("GET", "/website/home/" + name + "/main/" + component, "")
                            .body())
                    .path("identifier")
                    .asText();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Whether a condition holds in one of some attempts: an edit empties the page cache some time later. */
    static boolean onceIn(int attempts, BooleanSupplier condition) {
        return IntStream.range(0, attempts).anyMatch(attempt -> condition.getAsBoolean());
    }

    private static ObjectNode component(String name, String template, String headline) {
        ObjectNode component = node(name, "mgnl:component");
        Map<String, String> values = new LinkedHashMap<>(Map.of("mgnl:template", template));
        if (!headline.isEmpty()) {
            values.put("headline", headline);
        }
        set(component, values);
        ObjectNode variant = node("variants0", "mgnl:contentNode");
        set(variant, Map.of("name", "phone", "audience", "phone-visitors", "headline", OF_PHONES));
        ObjectNode variants = node("variants", "mgnl:contentNode");
        children(variants).add(variant);
        children(component).add(variants);
        return component;
    }

    private static ObjectNode node(String name, String type) {
        return JSON.createObjectNode().put("name", name).put("type", type);
    }

    private static ArrayNode children(ObjectNode node) {
        return node.withArray("nodes");
    }

    private static void set(ObjectNode node, Map<String, String> values) {
        values.forEach((key, value) -> node.withArray("properties")
                .add(JSON.createObjectNode()
                        .put("name", key)
                        .set("values", JSON.createArrayNode().add(value))));
    }

    private void require(int status) {
        if (status != 200) {
            throw new IllegalStateException("Editing failed: " + status);
        }
    }

    @Override
    public void close() {
        site.edit("DELETE", "/website/home/" + name, "");
    }
}
