package org.openpersonalization.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openpersonalization.experiment.bucket.BucketRange;

class SplitTest {

    @Test
    void rangesFollowWeights() {
        assertThat(new Split(1, List.of(0.25, 0.75)).ranges(2))
                .containsExactly(new BucketRange(0, 0.25), new BucketRange(0.25, 1));
    }

    @Test
    void coverageShortensEachRangeFromItsEnd() {
        assertThat(new Split(0.5, List.of(0.5, 0.5)).ranges(2))
                .containsExactly(new BucketRange(0, 0.25), new BucketRange(0.5, 0.75));
    }

    @Test
    void coverageOutsideItsBoundsCountsAsTheNearerBound() {
        assertThat(new Split(-1, List.of()).ranges(2)).isEqualTo(new Split(0, List.of()).ranges(2));
        assertThat(new Split(7, List.of()).ranges(2)).isEqualTo(Split.even().ranges(2));
    }

    @Test
    void unusableWeightsCountAsEqualOnes() {
        List<BucketRange> even = Split.even().ranges(2);

        assertThat(new Split(1, List.of(0.2, 0.3, 0.5)).ranges(2)).isEqualTo(even);
        assertThat(new Split(1, List.of(0.4, 0.5)).ranges(2)).isEqualTo(even);
        assertThat(new Split(1, List.of(0.7, 0.5)).ranges(2)).isEqualTo(even);
    }

    @Test
    void fewerThanOneVariationHasNoWeights() {
        assertThat(Split.equalWeights(0)).isEmpty();
        assertThat(Split.equalWeights(-3)).isEmpty();
    }

    @Test
    void theFirstRangeThatHoldsThePositionCounts() {
        List<BucketRange> ranges = List.of(new BucketRange(0.1, 0.5), new BucketRange(0.4, 0.6));

        assertThat(BucketRange.choose(0.45, ranges)).hasValue(0);
        assertThat(BucketRange.choose(0.5, ranges)).hasValue(1);
        assertThat(BucketRange.choose(0.6, ranges)).isEmpty();
        assertThat(BucketRange.choose(0.05, ranges)).isEmpty();
    }

    @Test
    void whatIsNoNumberIsRefused() {
        assertThatThrownBy(() -> new Split(Double.NaN, List.of())).hasMessageContaining("numbers from 0 to 1");
        assertThatThrownBy(() -> new Split(1, List.of(Double.NaN, 1.0))).hasMessageContaining("numbers from 0 to 1");
        assertThatThrownBy(() -> new BucketRange(0, Double.NaN)).hasMessageContaining("[start=0.0, end=NaN]");
        assertThatThrownBy(() -> new BucketRange(Double.NEGATIVE_INFINITY, 1)).hasMessageContaining("-Infinity");
    }
}
