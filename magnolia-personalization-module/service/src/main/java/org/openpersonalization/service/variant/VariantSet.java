package org.openpersonalization.service.variant;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.openpersonalization.digest.Sha256;
import org.openpersonalization.service.Conflict;
import org.openpersonalization.service.RefusalCode;

/**
 * The variants of one component.
 *
 * @param variants in the editor's order
 */
public record VariantSet(List<Stored> variants) {

    private static final String ID = "variants";
    private static final int VERSION_BYTES = 12;

    /**
     * A variant of the set.
     *
     * @param id unique within its component; stays when the variant is renamed
     */
    public record Stored(String id, VariantContent content) {}

    public VariantSet {
        variants = List.copyOf(variants);
    }

    /** A hash of order and contents: equal for equal sets. */
    public String version() {
        StringBuilder text = new StringBuilder();
        variants.forEach(each -> part(part(text, each.id()), each.content()));
        return Sha256.mark(text.toString(), VERSION_BYTES);
    }

    private static StringBuilder part(StringBuilder text, VariantContent content) {
        VariantForm form = content.form();
        part(part(part(text, form.name()), form.origin()), form.targeting().audience());
        part(part(text, form.targeting().from()), form.targeting().until());
        part(text, form.fields().size());
        form.fields().forEach((field, texts) -> {
            part(part(text, field), texts.size());
            texts.forEach((language, value) -> part(part(text, language), value));
        });
        content.others().forEach((name, value) -> {
            part(part(part(text, name), value.type()), value.isMultiple());
            part(text, value.values().size());
            value.values().forEach(each -> part(text, each));
        });
        return text;
    }

    /** With its length before it, so that different values give different texts. */
    private static StringBuilder part(StringBuilder text, Object value) {
        String written = String.valueOf(value);
        return text.append(written.length()).append(':').append(written);
    }

    /** The content of a variant; empty when there is none of this id. */
    public Optional<VariantContent> find(String id) {
        return variants.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .map(Stored::content);
    }

    /** The ids in their order. */
    List<String> order() {
        return variants.stream().map(Stored::id).toList();
    }

    /**
     * The set as a draft wants it: variants that the draft does not name are gone.
     *
     * @throws Conflict when the draft names a variant that is not in the set
     */
    VariantSet with(VariantsDraft draft) {
        Set<String> taken = new HashSet<>(order());
        List<Stored> next = new ArrayList<>();
        for (VariantsDraft.DraftedVariant item : draft.variants()) {
            String id = item.id() == null ? freeId(taken) : item.id();
            taken.add(id);
            next.add(new Stored(id, contentOf(item)));
        }
        return new VariantSet(next);
    }

    private VariantContent contentOf(VariantsDraft.DraftedVariant item) {
        String source = item.id() == null ? item.copyOf() : item.id();
        Optional<VariantContent> before = Optional.ofNullable(source).map(this::required);
        VariantForm form = item.form();
        if (form == null) {
            return before.orElseThrow(() -> gone(""));
        }
        return new VariantContent(form, before.map(VariantContent::others).orElseGet(TreeMap::new));
    }

    private VariantContent required(String id) {
        return find(id).orElseThrow(() -> gone(id));
    }

    private static Conflict gone(String id) {
        return new Conflict(RefusalCode.VARIANT_GONE.message().text("variant", id));
    }

    private static String freeId(Set<String> taken) {
        int number = taken.size();
        while (taken.contains(ID + number)) {
            number++;
        }
        return ID + number;
    }
}
