package org.openpersonalization.score;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.openpersonalization.feature.FeatureVector;
import org.openpersonalization.score.ScoreModel.Function;
import org.openpersonalization.score.ScoreModel.Origin;
import org.openpersonalization.score.quality.IsotonicCalibration;
import org.openpersonalization.score.quality.Reliability;
import org.openpersonalization.score.quality.ReliabilityBin;
import org.openpersonalization.score.quality.ScoreQuality;
import org.openpersonalization.score.quality.ScoreQuality.Losses;
import org.openpersonalization.score.quality.ScoreQuality.Sample;

/** The binary form of models: some hundred bytes, eight for each column, sixteen for each step of the calibration. */
public final class ScoreModelCodec {

    private static final byte FORM = 1;
    private static final int HASH_BYTES = 8;
    private static final int FIXED_BYTES = 256;
    private static final int MOST_BINS = 100;
    private static final int MOST_STEPS = 1 << 20;

    private ScoreModelCodec() {}

    /** The bytes of a model. */
    public static byte[] write(ScoreModel model) {
        List<ReliabilityBin> bins = model.quality().reliability().bins();
        int numbers = model.dimension() + 2 * model.calibration().size() + 3 * bins.size();
        ByteBuffer out = ByteBuffer.allocate(FIXED_BYTES + Double.BYTES * numbers);
        out.put(FORM);
        write(model.origin(), out);
        out.putDouble(model.intercept()).putInt(model.dimension());
        for (int column = 0; column < model.dimension(); column++) {
            out.putDouble(model.weight(column));
        }
        write(model.calibration(), out);
        write(model.quality(), out);
        return Arrays.copyOf(out.array(), out.position());
    }

    private static void write(Origin origin, ByteBuffer out) {
        out.put(HexFormat.of().parseHex(origin.registryHash()));
        out.putLong(origin.from().toEpochMilli())
                .putLong(origin.heldOutFrom().toEpochMilli())
                .putLong(origin.until().toEpochMilli());
        out.putLong(origin.rows()).putLong(origin.positives()).putDouble(origin.penalty());
    }

    private static void write(IsotonicCalibration calibration, ByteBuffer out) {
        out.putInt(calibration.size());
        for (int step = 0; step < calibration.size(); step++) {
            out.putDouble(calibration.at(step));
        }
        for (int step = 0; step < calibration.size() - 1; step++) {
            out.putDouble(calibration.start(step));
        }
    }

    private static void write(ScoreQuality quality, ByteBuffer out) {
        out.putLong(quality.sample().rows()).putLong(quality.sample().positives());
        out.putDouble(quality.auc());
        out.putDouble(quality.losses().logLoss())
                .putDouble(quality.losses().baseLogLoss())
                .putDouble(quality.losses().brier());
        Reliability reliability = quality.reliability();
        out.putDouble(reliability.error())
                .putDouble(reliability.errorByChance())
                .putDouble(reliability.pValue());
        out.putInt(reliability.bins().size());
        for (ReliabilityBin bin : reliability.bins()) {
            out.putLong(bin.rows()).putLong(bin.positives()).putDouble(bin.predicted());
        }
    }

    /**
     * The model of these bytes.
     *
     * @param registryHash of the feature registry in force
     * @throws IllegalArgumentException for a model of another registry, for bytes of another form, and for damaged ones
     */
    public static ScoreModel read(byte[] bytes, String registryHash) {
        try {
            ByteBuffer in = ByteBuffer.wrap(bytes);
            if (in.get() != FORM) {
                throw new IllegalArgumentException("The model has a form of another version [form=" + bytes[0] + "]");
            }
            ScoreModel model = new ScoreModel(origin(in, registryHash), function(in), quality(in));
            if (in.hasRemaining()) {
                throw new IllegalArgumentException("The model has surplus bytes [bytes=" + in.remaining() + "]");
            }
            return model;
        } catch (BufferUnderflowException cut) {
            throw new IllegalArgumentException("The model is cut off [bytes=" + bytes.length + "]", cut);
        }
    }

    private static Origin origin(ByteBuffer in, String registryHash) {
        byte[] hash = new byte[HASH_BYTES];
        in.get(hash);
        String trained = HexFormat.of().formatHex(hash);
        if (!trained.equals(registryHash)) {
            throw new IllegalArgumentException("The model was trained with features of another registry [model="
                    + trained + ", registry=" + registryHash + "]");
        }
        return new Origin(
                trained,
                Instant.ofEpochMilli(in.getLong()),
                Instant.ofEpochMilli(in.getLong()),
                Instant.ofEpochMilli(in.getLong()),
                in.getLong(),
                in.getLong(),
                in.getDouble());
    }

    private static Function function(ByteBuffer in) {
        double intercept = in.getDouble();
        double[] weights = numbers(in, size(in, 0, FeatureVector.MOST_COLUMNS));
        int steps = size(in, 1, MOST_STEPS);
        double[] probabilities = numbers(in, steps);
        return new Function(intercept, weights, new IsotonicCalibration(numbers(in, steps - 1), probabilities));
    }

    private static ScoreQuality quality(ByteBuffer in) {
        Sample sample = new Sample(in.getLong(), in.getLong());
        double auc = in.getDouble();
        Losses losses = new Losses(in.getDouble(), in.getDouble(), in.getDouble());
        double error = in.getDouble();
        double byChance = in.getDouble();
        double pValue = in.getDouble();
        List<ReliabilityBin> bins = new ArrayList<>();
        for (int rest = size(in, 0, MOST_BINS); rest > 0; rest--) {
            bins.add(new ReliabilityBin(in.getLong(), in.getLong(), in.getDouble()));
        }
        return new ScoreQuality(sample, auc, losses, new Reliability(bins, error, byChance, pValue));
    }

    /** A size that the remaining bytes can have. */
    private static int size(ByteBuffer in, int least, int most) {
        int size = in.getInt();
        if (size < least || size > most) {
            throw new IllegalArgumentException("The model is damaged [size=" + size + ", most=" + most + "]");
        }
        return size;
    }

    private static double[] numbers(ByteBuffer in, int size) {
        if (size > in.remaining() / Double.BYTES) {
            throw new BufferUnderflowException();
        }
        double[] numbers = new double[size];
        for (int i = 0; i < size; i++) {
            numbers[i] = in.getDouble();
        }
        return numbers;
    }
}
