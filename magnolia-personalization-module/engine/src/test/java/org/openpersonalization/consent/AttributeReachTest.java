package org.openpersonalization.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openpersonalization.signal.RequestContext;

class AttributeReachTest {

    @Test
    void requestItselfNeedsNoPurpose() {
        assertThat(RequestContext.PATHS)
                .allSatisfy(path -> assertThat(AttributeReach.purposesOf(path)).isEmpty());
    }

    @Test
    void whatTheVisitorSaidNeedsPreferences() {
        assertThat(AttributeReach.purposesOf("declared.goal")).containsExactly(Purpose.PREFERENCES);
    }

    @Test
    void whatTheVisitorDidNeedsBehavioral() {
        assertThat(AttributeReach.purposesOf("profile.views7d.pricing")).containsExactly(Purpose.BEHAVIORAL);
    }

    @Test
    void onlyTheWholeFirstWordCounts() {
        for (String path :
                List.of("", ".", ".profile", "contextual.x", "Profile.x", " profile.x", "x.context.country")) {
            assertThatThrownBy(() -> AttributeReach.purposesOf(path))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("context., declared. or profile.");
        }
    }

    @Test
    void otherGrantsDoNotMakeAPathReadable() {
        ConsentState consent = new ConsentState(Set.of(Purpose.PREFERENCES, Purpose.ANALYTICS, Purpose.PRICING));

        assertThat(AttributeReach.isReadable("declared.goal", consent)).isTrue();
        assertThat(AttributeReach.isReadable("profile.visits", consent)).isFalse();
    }
}
