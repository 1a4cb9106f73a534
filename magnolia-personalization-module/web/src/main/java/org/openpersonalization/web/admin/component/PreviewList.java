package org.openpersonalization.web.admin.component;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer: where a component's variants can be looked at.
 *
 * @param component the component's id
 * @param until when the addresses stop showing the variants
 * @param previews the component's own content first
 */
record PreviewList(String component, Instant until, List<PreviewAddress> previews) {

    /**
     * Where a variant can be looked at.
     *
     * @param variant its name, or {@code default}
     * @param address of the page, for a browser; null when the variant's name is too long for one
     */
    public record PreviewAddress(String variant, @Nullable String address) {}

    public PreviewList {
        previews = List.copyOf(previews);
    }
}
