package org.openpersonalization.service.edge;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.openpersonalization.definition.Component;
import org.openpersonalization.definition.PagePlan;
import org.openpersonalization.digest.Sha256;

/** The groups of kept answers, by which caches outside purge them (surrogate keys). Each is a word of letters, digits and hyphens. */
public final class EdgeGroups {

    /** Every answer of this module. */
    public static final String ALL = "p13n";

    private static final int BYTES = 9;

    private EdgeGroups() {}

    /** The answers that show a page, rendered or as JSON. */
    public static String ofPage(String page) {
        return group("page", page);
    }

    /** All groups of a page: {@link #ALL}, the page, its components and the audiences of their variants. */
    public static List<String> of(PagePlan plan) {
        Set<String> groups = new LinkedHashSet<>(List.of(ALL, ofPage(plan.page())));
        for (Component component : plan.components()) {
            groups.add(group("component", component.id()));
            component
                    .variants()
                    .forEach(variant ->
                            variant.audience().ifPresent(audience -> groups.add(group("audience", audience.name()))));
        }
        return new ArrayList<>(groups);
    }

    private static String group(String kind, String name) {
        return ALL + "-" + kind + "-" + Sha256.mark(name, BYTES).replace('_', '.');
    }
}
