package org.openpersonalization.learning;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.digest.Sha256;
import org.openpersonalization.feature.ColumnRange;
import org.openpersonalization.feature.FeatureVector;
import org.openpersonalization.learning.log.LoggedDecision.Origin;
import org.openpersonalization.learning.model.WeightedRows;

/** The rows of the log that an epoch is made from: windows ended, one registry, in one order, weighted by age. */
final class WeightedLog {

    private static final int DIGEST_DIGITS = 16;
    private static final Comparator<TrainingRow> ORDER = Comparator.<TrainingRow, Instant>comparing(
                    row -> row.decision().origin().time())
            .thenComparing(row -> row.decision().origin().id());

    private final List<TrainingRow> rows = new ArrayList<>();
    private final int[] arms;
    private final double[] weights;
    private final int armCount;
    private final int columns;
    private final Epoch.Source source;

    /**
     * The log until a moment.
     *
     * @param all rows in any order
     * @param shape the registry's hash and number of columns, and the arms
     */
    WeightedLog(List<TrainingRow> all, PolicyTrainer.Shape shape, TrainingSettings settings, Instant now) {
        this.columns = shape.columns();
        this.armCount = shape.arms().size();
        long open = 0;
        long others = 0;
        for (TrainingRow row : all) {
            boolean isOpen =
                    row.decision().origin().time().plus(settings.window()).isAfter(now);
            boolean isOther = !row.decision().model().registryHash().equals(shape.registryHash());
            open += isOpen ? 1 : 0;
            others += isOther && !isOpen ? 1 : 0;
            if (!isOpen && !isOther) {
                rows.add(row);
            }
        }
        rows.sort(ORDER);
        this.arms = arms(shape.arms());
        this.weights = weights(settings.halfLife(), now);
        double reward = rows.stream().mapToDouble(TrainingRow::reward).sum();
        this.source = new Epoch.Source(now, rows.size(), reward, open, others, digest());
    }

    private int[] arms(List<String> names) {
        Map<String, Integer> numbers = new HashMap<>();
        names.forEach(name -> numbers.put(name, numbers.size()));
        int[] found = new int[rows.size()];
        for (int row = 0; row < found.length; row++) {
            String arm = rows.get(row).decision().choice().arm();
            Integer number = numbers.get(arm);
            if (number == null) {
                throw new IllegalArgumentException(
                        "The log has an arm that the optimization does not have [arm=" + arm + ", arms=" + names + "]");
            }
            found[row] = number;
        }
        return found;
    }

    private double[] weights(Duration halfLife, Instant now) {
        double[] found = new double[rows.size()];
        for (int row = 0; row < found.length; row++) {
            long age = Duration.between(rows.get(row).decision().origin().time(), now)
                    .toMillis();
            found[row] = Math.max(Double.MIN_NORMAL, StrictMath.pow(2, -(double) age / halfLife.toMillis()));
        }
        return found;
    }

    private String digest() {
        MessageDigest digest = Sha256.start();
        ByteBuffer bytes = ByteBuffer.allocate(4 * Long.BYTES);
        for (TrainingRow row : rows) {
            Origin origin = row.decision().origin();
            bytes.clear();
            bytes.putLong(origin.id().getMostSignificantBits())
                    .putLong(origin.id().getLeastSignificantBits());
            bytes.putLong(origin.time().toEpochMilli()).putDouble(row.reward());
            digest.update(bytes.array());
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, DIGEST_DIGITS);
    }

    int columns() {
        return columns;
    }

    Epoch.Source source() {
        return source;
    }

    /** The vectors of the last decisions, newest last. */
    List<FeatureVector> newest(int most) {
        return rows.subList(Math.max(0, rows.size() - most), rows.size()).stream()
                .map(row -> row.decision().features())
                .collect(Collectors.toList());
    }

    /** Weighted sums by segment: for each arm successes and trials. */
    double[][] sums(@Nullable ColumnRange range) {
        double[][] sums = new double[1 + (range == null ? 0 : range.size())][2 * armCount];
        for (int row = 0; row < arms.length; row++) {
            TrainingRow each = rows.get(row);
            double[] segment = sums[BetaPolicy.segment(range, each.decision().features())];
            segment[2 * arms[row]] += weights[row] * each.reward();
            segment[2 * arms[row] + 1] += weights[row];
        }
        return sums;
    }

    /** The data of each arm. */
    List<WeightedRows> byArm() {
        List<WeightedRows> byArm = new ArrayList<>();
        for (int arm = 0; arm < armCount; arm++) {
            byArm.add(new WeightedRows(columns));
        }
        for (int row = 0; row < arms.length; row++) {
            TrainingRow each = rows.get(row);
            byArm.get(arms[row]).add(each.decision().features(), each.reward(), weights[row]);
        }
        return byArm;
    }

    /** The weighted sum of rewards. */
    double reward() {
        double sum = 0;
        for (int row = 0; row < arms.length; row++) {
            sum += weights[row] * rows.get(row).reward();
        }
        return sum;
    }

    /** Checks that rewards are rates. */
    void requireRates() {
        for (TrainingRow row : rows) {
            if (!(row.reward() >= 0 && row.reward() <= 1)) {
                throw new IllegalArgumentException(
                        "Rewards of this model are numbers from 0 to 1: for values, train a linear model [reward="
                                + row.reward() + "]");
            }
        }
    }
}
