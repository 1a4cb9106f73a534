package org.openpersonalization.service.variant;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.message.InvalidValueException;
import org.openpersonalization.service.RefusalCode;

/**
 * A component's variants as an editor wants them.
 *
 * @param version the version that the editor has seen
 * @param variants in their order; those that are left out are removed
 */
public record VariantsDraft(String version, List<DraftedVariant> variants) {

    /**
     * A variant of a draft.
     *
     * @param id of an existing variant; null for a new one
     * @param copyOf the id of the variant that a new one is a copy of; null for none
     * @param form its content; null for an existing one that stays as it is
     */
    public record DraftedVariant(
            @Nullable String id,
            @Nullable String copyOf,
            @Nullable VariantForm form) {
        public DraftedVariant {
            if (id == null && form == null) {
                throw RefusalCode.missing("form");
            }
        }
    }

    public VariantsDraft {
        if (version == null || variants == null) {
            throw RefusalCode.missing("version", "variants");
        }
        variants = List.copyOf(variants);
        requireDistinct(variants);
    }

    private static void requireDistinct(List<DraftedVariant> variants) {
        Set<String> ids = new HashSet<>();
        for (DraftedVariant item : variants) {
            if (item.id() != null && !ids.add(item.id())) {
                throw new InvalidValueException(RefusalCode.VARIANT_TWICE.message());
            }
        }
    }
}
