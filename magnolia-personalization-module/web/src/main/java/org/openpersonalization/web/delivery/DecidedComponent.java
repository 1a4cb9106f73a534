package org.openpersonalization.web.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The decision on a component.
 *
 * @param component the component's id
 * @param variant the shown variant; {@code default} for the component's own content
 * @param rung the rung that decided
 * @param reason why
 * @param propensities the probability of each variant, by its name; left out for a decision without chance
 * @param receipt reports the component as shown; left out where no exposure may be kept
 * @param why the address that answers why; left out for the component's own content
 * @param notices sentences that stand beside the component
 * @param variants for editors: all variants by name, the component's own content included; left out for visitors
 * @param content the component in a list of some components; left out in a page, where the component holds this
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DecidedComponent(
        String component,
        String variant,
        String rung,
        WhyDecided reason,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable
        Map<String, Double> propensities,

        @Nullable String receipt,
        @Nullable String why,
        List<DecidedNotice> notices,
        @Nullable Map<String, OfferedVariant> variants,
        @Nullable DeliveredNode content) {

    /**
     * Why a variant was chosen.
     *
     * @param code for programs, such as {@code AUDIENCE_MATCHED}
     * @param text as a sentence, in English or German
     */
    public record WhyDecided(String code, String text) {}

    /**
     * A notice.
     *
     * @param kind {@code personal-price}, {@code machine-chosen}, {@code written-by-ai}, {@code written-with-ai} or
     *     {@code written-by-people}
     * @param text the sentence
     */
    public record DecidedNotice(String kind, String text) {}

    DecidedComponent {
        notices = List.copyOf(notices);
    }

    /** The same with its content. */
    DecidedComponent with(DeliveredNode node) {
        return new DecidedComponent(
                component, variant, rung, reason, propensities, receipt, why, notices, variants, node);
    }
}
