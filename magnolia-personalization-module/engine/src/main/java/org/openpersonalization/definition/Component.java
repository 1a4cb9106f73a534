package org.openpersonalization.definition;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A component with variants.
 *
 * @param id stable when the component is moved or published
 * @param kind the kind of its content
 * @param variants in the editor's order
 */
public record Component(String id, ComponentKind kind, List<Variant> variants) {

    public Component {
        variants = List.copyOf(variants);
        requireDistinctNames(id, variants);
    }

    private static void requireDistinctNames(String id, List<Variant> variants) {
        Set<String> names = new HashSet<>();
        for (Variant variant : variants) {
            if (!names.add(variant.name())) {
                throw new IllegalArgumentException("Two variants of one component have the same name, rename one"
                        + " [component=" + id + ", variant=" + variant.name() + "]");
            }
        }
    }
}
