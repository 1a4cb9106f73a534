package org.openpersonalization.web.endpoint;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.openpersonalization.definition.Component;
import org.openpersonalization.definition.Origin;
import org.openpersonalization.service.delivery.ContentNode;
import org.openpersonalization.service.delivery.PageContents;
import org.openpersonalization.service.visitor.receipt.ShownDecision;

/** The page {@code /home} with the components of its plan; a component's text is the name of its variant. */
final class FakePageContents implements PageContents {

    @Override
    public List<Locale> languages() {
        return List.of(Locale.ENGLISH, Locale.GERMAN);
    }

    @Override
    public Optional<ContentNode> read(String page, Wanted wanted) {
        if (!page.equals("/home")) {
            return Optional.empty();
        }
        List<ContentNode> components = wanted.plan().components().stream()
                .map(each -> component(each, wanted))
                .toList();
        return Optional.of(
                new ContentNode(place("home", "mgnl:page"), Map.of("title", "Home"), components, Optional.empty()));
    }

    private static ContentNode component(Component component, Wanted wanted) {
        Optional<ContentNode.Personal> personal = wanted.decisions()
                .on(component)
                .map(decision -> new ContentNode.Personal(
                        new ShownDecision(decision, component.kind(), Origin.HUMAN, "Title"), Map.of()));
        String variant = personal.map(each -> each.shown().decision().variant()).orElse("default");
        return new ContentNode(place(component.id(), "mgnl:component"), Map.of("text", variant), List.of(), personal);
    }

    private static ContentNode.Place place(String name, String type) {
        return new ContentNode.Place(name, "/home/" + name, name, type);
    }
}
