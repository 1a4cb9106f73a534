package org.openpersonalization.statistics.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.openpersonalization.statistics.sample.Proportion;

class InteractionTest {

    /**
     * Rates 10 %, 12 %, 11 % and 9 % of 1000 each: alone the first adds 2 points, beside the second one it takes 2 away: −4
     * points. Variances p (1 − p) / 1000: 90, 105.6, 97.9, 81.9 millionths, together 375.4; error 0.019375, z = −2.0645.
     */
    @Test
    void interactionAsWorkedByHand() {
        Crossing crossing = new Crossing(rate(100), rate(120), rate(110), rate(90));

        assertThat(crossing.interaction().value()).isCloseTo(-0.04, within(1e-12));
        assertThat(crossing.interaction().standardError()).isCloseTo(0.019375, within(1e-6));
        assertThat(crossing.interaction().visitors()).isEqualTo(4000);
    }

    @Test
    void effectsThatAddUpDoNotInteract() {
        Crossing crossing = new Crossing(rate(100), rate(120), rate(110), rate(130));

        assertThat(crossing.interaction().value()).isCloseTo(0, within(1e-12));
    }

    @Test
    void overlapIsAShareOfEither() {
        assertThat(new Overlap(30, 50, 20).share()).isEqualTo(0.2);
        assertThat(new Overlap(0, 0, 0).share()).isZero();
        assertThatThrownBy(() -> new Overlap(-1, 0, 0)).hasMessageContaining("0 or more");
        assertThatThrownBy(() -> new Overlap(0, -1, 0)).hasMessageContaining("0 or more");
        assertThatThrownBy(() -> new Overlap(0, 0, -1)).hasMessageContaining("0 or more");
    }

    private static org.openpersonalization.statistics.sample.Estimate rate(long successes) {
        return new Proportion(1000, successes).estimate();
    }
}
