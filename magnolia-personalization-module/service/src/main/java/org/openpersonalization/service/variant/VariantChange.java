package org.openpersonalization.service.variant;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A change of a component's variants: both states, as far as they differ.
 *
 * @param before the state that was replaced
 * @param after the state that replaced it
 */
public record VariantChange(Part before, Part after) {

    /**
     * One of the states.
     *
     * @param order the ids of all variants
     * @param variants the variants that differ from the other state, by id; one that is missing there is new or removed
     */
    public record Part(List<String> order, SortedMap<String, VariantContent> variants) {
        public Part {
            order = List.copyOf(order);
            variants = Collections.unmodifiableSortedMap(new TreeMap<>(variants));
        }
    }

    public VariantChange {
        if (before == null || after == null) {
            throw new IllegalArgumentException("A change has two states");
        }
    }

    static VariantChange between(VariantSet before, VariantSet after) {
        return new VariantChange(part(before, after), part(after, before));
    }

    private static Part part(VariantSet of, VariantSet other) {
        SortedMap<String, VariantContent> differing = new TreeMap<>();
        for (VariantSet.Stored each : of.variants()) {
            if (!other.find(each.id()).equals(Optional.of(each.content()))) {
                differing.put(each.id(), each.content());
            }
        }
        return new Part(of.order(), differing);
    }

    /**
     * The change from the state that noted changes tell to the present one, which was made elsewhere; empty when they are alike. A
     * variant that no noted change concerns is taken as unchanged.
     *
     * @param noted newest first
     */
    static Optional<VariantChange> since(List<VariantChange> noted, VariantSet now) {
        if (noted.isEmpty()) {
            return Optional.empty();
        }
        List<VariantSet.Stored> known = new ArrayList<>();
        for (String id : noted.get(0).after().order()) {
            contentAfter(noted, id)
                    .or(() -> now.find(id))
                    .ifPresent(content -> known.add(new VariantSet.Stored(id, content)));
        }
        return Optional.of(between(new VariantSet(known), now)).filter(change -> !change.isEmpty());
    }

    private static Optional<VariantContent> contentAfter(List<VariantChange> noted, String id) {
        return noted.stream()
                .filter(change -> change.before().variants().containsKey(id)
                        || change.after().variants().containsKey(id))
                .findFirst()
                .map(change -> change.after().variants().get(id));
    }

    boolean isEmpty() {
        return before.equals(after);
    }

    /** The names of the variants that it concerns, for people. */
    List<String> names() {
        SortedMap<String, VariantContent> all = new TreeMap<>(before.variants());
        all.putAll(after.variants());
        return all.values().stream().map(content -> content.form().name()).toList();
    }

    /** The set without this change. Variants that the change does not concern stay as they are. */
    VariantSet undoneOn(VariantSet now) {
        SortedMap<String, VariantContent> contents = new TreeMap<>();
        now.variants().forEach(each -> contents.put(each.id(), each.content()));
        after.variants().keySet().forEach(contents::remove);
        contents.putAll(before.variants());
        List<String> order = new ArrayList<>(before.order());
        now.order().stream().filter(id -> !order.contains(id)).forEach(order::add);
        return new VariantSet(order.stream()
                .filter(contents::containsKey)
                .map(id -> new VariantSet.Stored(id, contents.get(id)))
                .toList());
    }
}
