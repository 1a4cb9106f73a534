package org.openpersonalization.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openpersonalization.signal.Occurrence;
import org.openpersonalization.signal.Signal;

class ActivityTest {

    private static final Occurrence AT = new Occurrence(UUID.randomUUID(), Instant.parse("2026-11-25T12:00:00.123Z"));

    @Test
    void everythingThatAGoalCanReadHasItsSubjectAndAmount() {
        assertThat(Activity.of(new Signal.PageView(AT, "/home", List.of(), List.of())))
                .contains(done(ActivityKind.VIEW, "/home", 0));
        assertThat(Activity.of(new Signal.ComponentClick(AT, "/home", "banner", "/sale")))
                .contains(done(ActivityKind.CLICK, "banner", 0));
        assertThat(Activity.of(new Signal.ScrollDepth(AT, "/home", 80)))
                .contains(done(ActivityKind.SCROLL, "/home", 80));
        assertThat(Activity.of(new Signal.VisibleTime(AT, "/home", 12))).contains(done(ActivityKind.READ, "/home", 12));
        assertThat(Activity.of(new Signal.ContentConsumed(AT, "/home", List.of("rope"))))
                .contains(done(ActivityKind.CONSUMED, "/home", 0));
        assertThat(Activity.of(new Signal.FormSubmit(AT, "newsletter")))
                .contains(done(ActivityKind.FORM, "newsletter", 0));
        assertThat(Activity.of(new Signal.NamedEvent(AT, "compare", Map.of("count", "2"))))
                .contains(done(ActivityKind.EVENT, "compare", 0));
    }

    @Test
    void valuesAreInHundredths() {
        assertThat(Activity.of(new Signal.Conversion(AT, "order", OptionalDouble.of(19.999))))
                .contains(done(ActivityKind.CONVERSION, "order", 2000));
        assertThat(Activity.of(new Signal.Conversion(AT, "order", OptionalDouble.empty())))
                .contains(done(ActivityKind.CONVERSION, "order", 0));
        assertThat(Activity.of(new Signal.Conversion(AT, "order", OptionalDouble.of(1e9))))
                .as("more than fits")
                .contains(done(ActivityKind.CONVERSION, "order", Integer.MAX_VALUE));
    }

    @Test
    void whatNoGoalCanReadIsNothing() {
        assertThat(Activity.of(new Signal.Search(AT, "rope"))).isEmpty();
        assertThat(Activity.of(new Signal.ProductView(AT, "rope", List.of()))).isEmpty();
        assertThat(Activity.of(new Signal.DeclaredPreference(AT, "goal", List.of("hiking"))))
                .isEmpty();
    }

    @Test
    void activityThatCannotBeIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> done(ActivityKind.SCROLL, "/home", -1));
        assertThatIllegalArgumentException().isThrownBy(() -> done(ActivityKind.VIEW, "x".repeat(201), 0));
        assertThat(new Activity(AT.id(), Instant.parse("2026-11-25T12:00:00.123456Z"), ActivityKind.VIEW, "/", 0)
                        .time())
                .isEqualTo(AT.time());
    }

    private static Activity done(ActivityKind kind, String subject, int amount) {
        return new Activity(AT.id(), AT.time(), kind, subject, amount);
    }
}
