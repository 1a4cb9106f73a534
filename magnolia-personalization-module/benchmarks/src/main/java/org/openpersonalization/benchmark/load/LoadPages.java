package org.openpersonalization.benchmark.load;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;

/**
 * The two pages that are compared, added by the demo's own address for editors: twenty banners with the same texts; on the personal
 * page ten of them have a variant for phones and one for a campaign, which the browser of the test is not shown.
 */
final class LoadPages {

    private static final int COMPONENTS = 20;
    private static final int PERSONAL = 10;

    private final ShopEditor editor;

    LoadPages(URI shop) {
        this.editor = new ShopEditor(shop);
    }

    /** Adds a page and returns its path. */
    String add(String name, boolean isPersonal) throws IOException, InterruptedException {
        ObjectNode page = ShopEditor.node(name, "mgnl:page");
        ShopEditor.set(page, "mgnl:template", "outdoor:pages/standard");
        ShopEditor.set(page, "title", "Load");
        ObjectNode area = ShopEditor.node("main", "mgnl:area");
        for (int number = 0; number < COMPONENTS; number++) {
            area.withArray("nodes").add(banner(number, isPersonal && number < PERSONAL));
        }
        page.withArray("nodes").add(area);
        editor.add("website/home", page);
        return "/home/" + name + ".html";
    }

    private static ObjectNode banner(int number, boolean isPersonal) {
        ObjectNode banner = ShopEditor.node("banner" + number, "mgnl:component");
        ShopEditor.set(banner, "mgnl:template", "outdoor:components/banner");
        texts(banner, number, "everyone");
        if (isPersonal) {
            ObjectNode variants = ShopEditor.node("variants", "mgnl:contentNode");
            variants.withArray("nodes").add(variant("phone", "phone-visitors", number));
            variants.withArray("nodes").add(variant("spring", "spring-campaign", number));
            banner.withArray("nodes").add(variants);
        }
        return banner;
    }

    private static ObjectNode variant(String name, String audience, int number) {
        ObjectNode variant = ShopEditor.node(name, "mgnl:contentNode");
        ShopEditor.set(variant, "name", name);
        ShopEditor.set(variant, "audience", audience);
        texts(variant, number, name);
        return variant;
    }

    private static void texts(ObjectNode node, int number, String readers) {
        ShopEditor.set(node, "headline", "Banner " + number + " for " + readers);
        ShopEditor.set(
                node,
                "text",
                "Jackets, boots and tents that are made to be repaired, and guides by people who use them.");
        ShopEditor.set(node, "ctaLabel", "Look around");
        ShopEditor.set(node, "ctaLink", "/home/products.html");
    }
}
