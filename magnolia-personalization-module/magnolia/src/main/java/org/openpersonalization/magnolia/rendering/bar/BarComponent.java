package org.openpersonalization.magnolia.rendering.bar;

import java.util.Optional;
import org.openpersonalization.definition.Variant;
import org.openpersonalization.magnolia.rendering.Texts;
import org.openpersonalization.magnolia.rendering.overlay.OverlayNode;
import org.openpersonalization.service.message.MessageCatalogue;

/**
 * A component that can have variants, as it was rendered.
 *
 * @param id the component
 * @param title by which an editor recognizes it
 * @param overlaid the rendered component; empty when it has no variants
 */
record BarComponent(String id, String title, Optional<OverlayNode> overlaid) {

    boolean hasVariants() {
        return overlaid.isPresent();
    }

    /** The name of the shown variant. */
    String shown() {
        String variant = overlaid.map(OverlayNode::variantName).orElse(Variant.DEFAULT_NAME);
        return variant.equals(Variant.DEFAULT_NAME) ? BarHtml.text("original") : variant;
    }

    /** Why it is shown, as a sentence. */
    String reason() {
        if (overlaid.isEmpty()) {
            return BarHtml.text("without");
        }
        return overlaid.get()
                .decision()
                .map(decision -> MessageCatalogue.in(Texts.language())
                        .text(decision.reason().message()))
                .orElseGet(() -> BarHtml.text("undecided"));
    }
}
