package org.openpersonalization.web.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.audience.Audience;
import org.openpersonalization.decide.RungKind;
import org.openpersonalization.definition.Schedule;
import org.openpersonalization.definition.Variant;
import org.openpersonalization.label.Labels;
import org.openpersonalization.service.delivery.ContentNode;

/**
 * A variant as editors see it beside the shown one.
 *
 * @param isShown whether it is the shown one
 * @param isDue whether its dates allow it now
 * @param audience the name of its audience; left out when no rule shows it
 * @param rung the rung of that rule; left out when no rule shows it
 * @param origin {@code human}, {@code ai-assisted} or {@code ai}; left out for the component's own content
 * @param from start of its schedule; left out without one
 * @param until end of its schedule, exclusive; left out without one
 * @param values the component's values with it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OfferedVariant(
        boolean isShown,
        boolean isDue,
        @Nullable String audience,
        @Nullable String rung,
        @Nullable String origin,
        @Nullable Instant from,
        @Nullable Instant until,
        Map<String, Object> values) {

    static OfferedVariant of(ContentNode.Offer offer, boolean isShown, Instant now) {
        Optional<Audience> audience = offer.variant().flatMap(Variant::audience);
        Schedule schedule = offer.variant().map(Variant::schedule).orElseGet(Schedule::always);
        Map<String, Object> values = new LinkedHashMap<>();
        offer.values().forEach((name, value) -> values.put(name, DeliveredNode.value(value)));
        return new OfferedVariant(
                isShown,
                schedule.covers(now),
                audience.map(Audience::name).orElse(null),
                audience.map(known -> RungKind.ofRule(known.purposes()).label()).orElse(null),
                offer.variant().map(known -> Labels.of(known.origin())).orElse(null),
                schedule.from(),
                schedule.until(),
                values);
    }
}
