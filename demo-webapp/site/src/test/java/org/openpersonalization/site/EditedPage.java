package org.openpersonalization.site;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A page below the home page that an editor adds, with components for phones and others; it is removed in the end. */
final class EditedPage implements AutoCloseable {

    static final String HEADLINE = "For everyone";
    static final String OF_PHONES = "For phones";

    private static final String BANNER = "outdoor:components/banner";
    private static final List<String> PHONES = List.of("phone-visitors");
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
        children(area).add(component("fine", BANNER, HEADLINE, PHONES));
        children(node).add(area);
        page.require(site.edit("PUT", "/website/home", node.toString()).statusCode());
        return page;
    }

    /** Adds a banner whose template fails in its own content, since that has no headline. */
    EditedPage withBannerWithoutHeadline() {
        return with(component("failing", BANNER, "", PHONES));
    }

    /** Adds a component whose template does not exist. */
    EditedPage withComponentWithoutTemplate() {
        return with(component("unknown", "site-tests:components/missing", HEADLINE, PHONES));
    }

    /** Adds a banner with a variant for each audience, of its name. */
    EditedPage withBanner(String component, String... audiences) {
        return with(component(component, BANNER, HEADLINE, List.of(audiences)));
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

    private static ObjectNode component(String name, String template, String headline, List<String> audiences) {
        ObjectNode component = node(name, "mgnl:component");
        Map<String, String> values = new LinkedHashMap<>(Map.of("mgnl:template", template));
        if (!headline.isEmpty()) {
            values.put("headline", headline);
        }
        set(component, values);
        ObjectNode variants = node("variants", "mgnl:contentNode");
        for (String audience : audiences) {
            boolean isPhone = audience.equals(PHONES.get(0));
            ObjectNode variant = node("variants" + variants.path("nodes").size(), "mgnl:contentNode");
            String headlineOf = isPhone ? OF_PHONES : "For " + audience;
            set(variant, Map.of("name", isPhone ? "phone" : audience, "audience", audience, "headline", headlineOf));
            children(variants).add(variant);
        }
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
