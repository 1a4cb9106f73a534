package org.openpersonalization.web.admin.component;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.audience.Audience;
import org.openpersonalization.decide.RungKind;
import org.openpersonalization.definition.Origin;
import org.openpersonalization.definition.Variant;

/**
 * A variant in the API.
 *
 * @param name unique within its component
 * @param audience title of its audience; null when no rule shows it
 * @param rung the rung of that rule; null when no rule shows it
 * @param origin the author of its content
 * @param from start of its schedule; null without one
 * @param until end of its schedule, exclusive; null without one
 */
public record ComponentVariant(
        String name,
        @Nullable String audience,
        @Nullable RungKind rung,
        Origin origin,
        @Nullable Instant from,
        @Nullable Instant until) {

    public static ComponentVariant of(Variant variant) {
        Optional<Audience> audience = variant.audience();
        return new ComponentVariant(
                variant.name(),
                audience.map(Audience::title).orElse(null),
                audience.map(known -> RungKind.ofRule(known.purposes())).orElse(null),
                variant.origin(),
                variant.schedule().from(),
                variant.schedule().until());
    }
}
