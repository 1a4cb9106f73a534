package org.openpersonalization.web.admin.component;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.audience.Audience;
import org.openpersonalization.decide.RungKind;
import org.openpersonalization.definition.Origin;
import org.openpersonalization.definition.Variant;

/**
 * A variant, as the API says it.
 *
 * @param name unique within its component
 * @param audience title of the audience that it is for; null when no rule shows it
 * @param rung on which that rule stands; null when no rule shows it
 * @param origin who wrote it
 * @param from first moment at which it may be shown; null for ever
 * @param until moment from which on it may not be shown; null for ever
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
