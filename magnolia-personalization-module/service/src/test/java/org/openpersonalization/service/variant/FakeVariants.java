package org.openpersonalization.service.variant;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openpersonalization.definition.Origin;
import org.openpersonalization.service.Conflict;
import org.openpersonalization.service.Forbidden;
import org.openpersonalization.service.RefusalCode;

/** One component in memory, with two variants and content in English and German. */
public final class FakeVariants implements VariantRepository {

    public static final String HERO = "3f0c1de2-0000-4000-8000-000000000001";

    /** Whether the user may change the page. */
    public boolean isWritable = true;

    private VariantSet variants = new VariantSet(List.of(
            new VariantSet.Stored(
                    "variants0",
                    new VariantContent(
                            form("readers", "pricing", Map.of("headline", new TreeMap<>(Map.of("en", "Welcome back")))),
                            new TreeMap<>(Map.of(
                                    "topics", new VariantContent.OtherValue("String", true, List.of("climbing")))))),
            new VariantSet.Stored("variants1", new VariantContent(form("spare", "", Map.of()), new TreeMap<>()))));

    /** A form without dates, written by people. */
    public static VariantForm form(String name, String audience, Map<String, TreeMap<String, String>> fields) {
        return new VariantForm(
                name, Origin.HUMAN, new VariantForm.Targeting(audience, null, null), new TreeMap<>(fields));
    }

    public synchronized VariantSet variants() {
        return variants;
    }

    @Override
    public synchronized Optional<EditedComponent> find(String id) {
        return id.equals(HERO)
                ? Optional.of(new EditedComponent(
                        new EditedComponent.Place(
                                HERO, "/home", "Welcome", Optional.of(EditedComponent.PublicationState.MODIFIED)),
                        new EditedComponent.Original(
                                List.of("en", "de"),
                                List.of("headline", "text"),
                                new TreeMap<>(Map.of(
                                        "headline", new TreeMap<>(Map.of("en", "Welcome", "de", "Willkommen"))))),
                        variants,
                        isWritable))
                : Optional.empty();
    }

    @Override
    public void require(String id, VariantChange change) {
        if (!isWritable) {
            throw new Forbidden(RefusalCode.PAGE_FORBIDDEN);
        }
    }

    @Override
    public synchronized void write(String id, VariantSet before, VariantSet after) {
        if (!variants.equals(before)) {
            throw new Conflict(RefusalCode.COMPONENT_CHANGED);
        }
        variants = after;
    }
}
