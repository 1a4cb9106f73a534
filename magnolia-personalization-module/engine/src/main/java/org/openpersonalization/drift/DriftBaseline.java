package org.openpersonalization.drift;

import java.util.ArrayList;
import java.util.List;
import org.openpersonalization.feature.FeatureVector;

/**
 * The distributions of all columns at the time of training, to which later ones are compared. Immutable.
 *
 * <p>The index is {@code Σ (a − e) ln(a / e)} over the bins of a column, with the shares {@code e} of the reference and {@code a} of
 * later rows (Siddiqi, Credit Risk Scorecards, 2006). Half a row is added to each bin, so that empty ones have a logarithm. Without a
 * change it is about {@code (bins − 1) (1/n + 1/m)} for {@code n} and {@code m} rows (Yurdakul, 2018).
 */
public final class DriftBaseline {

    private final List<ColumnBins> columns;
    private final long rows;

    private DriftBaseline(List<ColumnBins> columns, long rows) {
        this.columns = List.copyOf(columns);
        this.rows = rows;
    }

    /**
     * The baseline of rows. Of many rows every k-th is kept, so memory is bounded: at most 20 000 rows of features.
     *
     * @param reference features of one registry
     * @throws IllegalArgumentException for features with different numbers of columns
     */
    public static DriftBaseline of(Iterable<FeatureVector> reference) {
        Sample sample = new Sample();
        for (FeatureVector features : reference) {
            sample.add(features);
        }
        List<ColumnBins> columns = new ArrayList<>();
        for (int column = 0; column < sample.dimension(); column++) {
            columns.add(ColumnBins.of(sample.values(column)));
        }
        return new DriftBaseline(columns, sample.kept.size());
    }

    /** The number of columns. */
    public int dimension() {
        return columns.size();
    }

    /**
     * The drift of each column.
     *
     * @param later features of the same registry
     * @throws IllegalArgumentException for features with another number of columns
     */
    public List<FeatureDrift> compare(Iterable<FeatureVector> later) {
        List<long[]> counts = new ArrayList<>();
        columns.forEach(column -> counts.add(new long[column.counts().length]));
        long number = 0;
        for (FeatureVector features : later) {
            requireColumns(features);
            number++;
            for (int entry = 0; entry < features.size(); entry++) {
                int column = features.column(entry);
                counts.get(column)[columns.get(column).bin(features.value(entry))]++;
            }
        }
        return drifts(counts, number);
    }

    private void requireColumns(FeatureVector features) {
        if (features.dimension() != columns.size()) {
            throw new IllegalArgumentException("The features come from another registry than the baseline's [columns="
                    + features.dimension() + ", expected=" + columns.size() + "]");
        }
    }

    private List<FeatureDrift> drifts(List<long[]> counts, long number) {
        List<FeatureDrift> drifts = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            long[] actual = counts.get(column);
            long set = 0;
            for (long count : actual) {
                set += count;
            }
            actual[0] = number - set;
            double byChance = (actual.length - 1) * (1.0 / Math.max(1, rows) + 1.0 / Math.max(1, number));
            drifts.add(new FeatureDrift(column, index(columns.get(column).counts(), actual), byChance));
        }
        return drifts;
    }

    private static double index(long[] expected, long[] actual) {
        double expectedRows = expected.length / 2.0;
        double actualRows = expected.length / 2.0;
        for (int bin = 0; bin < expected.length; bin++) {
            expectedRows += expected[bin];
            actualRows += actual[bin];
        }
        double index = 0;
        for (int bin = 0; bin < expected.length; bin++) {
            double e = (expected[bin] + 0.5) / expectedRows;
            double a = (actual[bin] + 0.5) / actualRows;
            index += (a - e) * Math.log(a / e);
        }
        return index;
    }

    /** Rows in equal distances: when there are too many, every second one is dropped and the distance doubles. */
    private static final class Sample {

        static final int MOST = 20_000;

        private final List<FeatureVector> kept = new ArrayList<>();
        private long number;
        private long distance = 1;

        void add(FeatureVector features) {
            if (!kept.isEmpty() && kept.get(0).dimension() != features.dimension()) {
                throw new IllegalArgumentException("The rows of a baseline have features of one registry [columns="
                        + features.dimension() + ", expected=" + dimension() + "]");
            }
            if (number++ % distance == 0) {
                kept.add(features);
                if (kept.size() == MOST) {
                    thin();
                }
            }
        }

        private void thin() {
            for (int row = 0; row < kept.size() / 2; row++) {
                kept.set(row, kept.get(2 * row));
            }
            kept.subList(kept.size() / 2, kept.size()).clear();
            distance *= 2;
        }

        int dimension() {
            return kept.isEmpty() ? 0 : kept.get(0).dimension();
        }

        double[] values(int column) {
            return kept.stream().mapToDouble(features -> features.at(column)).toArray();
        }
    }
}
