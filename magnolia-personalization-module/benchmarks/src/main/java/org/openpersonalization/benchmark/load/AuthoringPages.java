package org.openpersonalization.benchmark.load;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;

/** Pages with 200 components of 20 variants each, all texts in five languages, a third of the translations missing. */
final class AuthoringPages {

    static final int COMPONENTS = 200;
    static final int VARIANTS = 20;
    static final List<String> LANGUAGES = List.of("en", "de", "fr", "it", "es");

    private static final int ON_A_PAGE = 20;
    private static final int TRANSLATED_OF = 3;
    private static final String TEXT =
            "Jackets, boots and tents that are made to be repaired, and guides by people who use them.";
    private static final List<String> AUDIENCES =
            List.of("phone-visitors", "spring-campaign", "california-pricing-twice", "likes-climbing");

    private final ShopEditor editor;

    AuthoringPages(ShopEditor editor) {
        this.editor = editor;
    }

    /** Adds languages and pages. */
    void add() throws IOException, InterruptedException {
        languages();
        for (int page = 0; page < COMPONENTS / ON_A_PAGE; page++) {
            editor.add("website/home", page(page));
            for (int component = 0; component < ON_A_PAGE; component++) {
                editor.add("website/home/" + name(page) + "/main", banner(component));
            }
        }
    }

    private void languages() throws IOException, InterruptedException {
        ObjectNode locales = ShopEditor.node("locales", "mgnl:contentNode");
        for (String language : LANGUAGES) {
            ObjectNode locale = ShopEditor.node(language, "mgnl:contentNode");
            ShopEditor.set(locale, "language", language);
            ShopEditor.set(locale, "country", "");
            ShopEditor.set(locale, "enabled", "true");
            locales.withArray("nodes").add(locale);
        }
        editor.add("config/modules/site/config/site/i18n", locales);
    }

    private static String name(int page) {
        return "authoring" + page;
    }

    private static ObjectNode page(int number) {
        ObjectNode page = ShopEditor.node(name(number), "mgnl:page");
        ShopEditor.set(page, "mgnl:template", "outdoor:pages/standard");
        ShopEditor.set(page, "title", "Authoring " + number);
        ObjectNode area = ShopEditor.node("main", "mgnl:area");
        page.withArray("nodes").add(area);
        return page;
    }

    private static ObjectNode banner(int number) {
        ObjectNode banner = ShopEditor.node("banner" + number, "mgnl:component");
        ShopEditor.set(banner, "mgnl:template", "outdoor:components/banner");
        texts(banner, number, 0);
        ObjectNode variants = ShopEditor.node("variants", "mgnl:contentNode");
        for (int variant = 0; variant < VARIANTS; variant++) {
            ObjectNode node = ShopEditor.node("variant" + variant, "mgnl:contentNode");
            ShopEditor.set(node, "name", "variant-" + variant);
            ShopEditor.set(node, "audience", AUDIENCES.get(variant % AUDIENCES.size()));
            texts(node, number, variant + 1);
            variants.withArray("nodes").add(node);
        }
        banner.withArray("nodes").add(variants);
        return banner;
    }

    private static void texts(ObjectNode node, int number, int variant) {
        for (int language = 0; language < LANGUAGES.size(); language++) {
            if (language == 0 || (number + variant + language) % TRANSLATED_OF > 0) {
                String suffix = language == 0 ? "" : "_" + LANGUAGES.get(language);
                ShopEditor.set(node, "headline" + suffix, "Banner " + number + " for " + variant);
                ShopEditor.set(node, "text" + suffix, TEXT);
                ShopEditor.set(node, "ctaLabel" + suffix, "Look around");
            }
        }
        ShopEditor.set(node, "ctaLink", "/home/products.html");
    }
}
