package org.openpersonalization.magnolia.rendering.bar;

import info.magnolia.context.MgnlContext;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openpersonalization.magnolia.rendering.Texts;
import org.openpersonalization.magnolia.rendering.page.Html;
import org.openpersonalization.service.message.MessageCatalogue;

/** Draws the bar: a list of the page's components with links to their workbenches, and the panel in which these open. */
final class BarHtml {

    private static final String RESOURCES = "/.resources/personalization/webresources/editor-bar";
    private static final String WORKBENCH = "/.personalization-admin/#/components/of/";

    /** Resources, language, summary, items, then the texts in the order of {@link #TEXTS}. */
    private static final String BAR = """
            <link rel="stylesheet" href="%s.css">
            <div class="p13n-bar" lang="%s" hidden>
            <section class="p13n-bar__page" aria-label="%5$s">
            <div class="p13n-bar__head">
            <button type="button" class="p13n-bar__toggle" aria-expanded="false" aria-controls="p13n-bar-list">%3$s</button>
            <button type="button" class="p13n-bar__marking" aria-pressed="true">%6$s</button>
            </div>
            <ol class="p13n-bar__list" id="p13n-bar-list" hidden>
            %4$s</ol>
            </section>
            <section class="p13n-bar__panel" aria-label="%7$s" hidden>
            <div class="p13n-bar__head">
            <a class="p13n-bar__tab" target="p13n-workbench">%8$s</a>
            <button type="button" class="p13n-bar__close">%9$s</button>
            </div>
            </section>
            <div class="p13n-bar__marks" role="group" aria-label="%10$s"></div>
            </div>
            <script src="%1$s.js" defer></script>
            """;

    private static final List<String> TEXTS = List.of("label", "mark", "workbench", "tab", "close", "marks");

    private static final String ITEM = """
            <li data-component="%s"><a href="%s" target="p13n-workbench">%s</a> <b>%s</b> <span>%s</span></li>
            """;

    private BarHtml() {}

    static String of(List<BarComponent> components) {
        return BAR.formatted(
                Html.inAttribute(MgnlContext.getContextPath() + RESOURCES),
                catalogue().locale().getLanguage(),
                Html.inAttribute(summary(components)),
                components.stream().map(BarHtml::item).collect(Collectors.joining()),
                label(0),
                label(1),
                label(2),
                label(3),
                label(4),
                label(5));
    }

    private static String summary(List<BarComponent> components) {
        long personalized =
                components.stream().filter(BarComponent::hasVariants).count();
        return catalogue().text("bar.summary", Map.of("count", components.size(), "personalized", personalized));
    }

    private static String item(BarComponent component) {
        return ITEM.formatted(
                Html.inAttribute(component.id()),
                Html.inAttribute(MgnlContext.getContextPath() + WORKBENCH + component.id()),
                Html.inAttribute(component.title()),
                Html.inAttribute(component.shown()),
                Html.inAttribute(component.reason()));
    }

    /** A text of the bar in the language of the page. */
    static String text(String key) {
        return catalogue().text("bar." + key);
    }

    private static String label(int number) {
        return Html.inAttribute(text(TEXTS.get(number)));
    }

    private static MessageCatalogue catalogue() {
        return MessageCatalogue.in(Texts.language());
    }
}
