package org.openpersonalization.learning;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openpersonalization.feature.ColumnRange;
import org.openpersonalization.feature.FeatureVector;
import org.openpersonalization.learning.log.ArmProbabilities;
import org.openpersonalization.learning.log.LoggedDecision.ModelVersion;
import org.openpersonalization.learning.model.GaussianBelief;
import org.openpersonalization.statistics.distribution.Beta;

/**
 * The binary form of epochs, exact to the bit: equal epochs have equal bytes. Of a covariance, which is symmetric, the lower triangle is
 * kept. An epoch of model A with 8 arms takes about 300 bytes without segments, one of model B with 64 columns and 8 arms 140 kB.
 */
public final class EpochCodec {

    private static final int FORM = 1;
    private static final int BETA = 0;
    private static final int GAUSSIAN = 1;

    private EpochCodec() {}

    /** The bytes of an epoch. */
    public static byte[] write(Epoch epoch) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORM);
            out.writeLong(epoch.version().epoch());
            out.writeUTF(epoch.version().registryHash());
            out.writeByte(epoch.arms().size());
            for (String arm : epoch.arms()) {
                out.writeUTF(arm);
            }
            write(epoch.policy(), out);
            write(epoch.transition(), out);
            write(epoch.source(), out);
        } catch (IOException impossible) {
            throw new UncheckedIOException("Memory cannot be written", impossible);
        }
        return bytes.toByteArray();
    }

    private static void write(Policy policy, DataOutputStream out) throws IOException {
        if (policy instanceof BetaPolicy beta) {
            out.writeByte(BETA);
            out.writeShort(beta.columns());
            ColumnRange segments = beta.segments().orElse(null);
            out.writeShort(segments == null ? 0 : segments.first());
            out.writeShort(segments == null ? 0 : segments.size());
            for (Beta belief : beta.beliefs()) {
                out.writeDouble(belief.successes());
                out.writeDouble(belief.failures());
            }
        } else if (policy instanceof GaussianPolicy gaussian) {
            out.writeByte(GAUSSIAN);
            out.writeShort(gaussian.columns());
            out.writeDouble(gaussian.exploration());
            out.writeBoolean(gaussian.isLogistic());
            for (GaussianBelief belief : gaussian.beliefs()) {
                write(belief, out);
            }
        } else {
            throw new IllegalArgumentException("A policy has no stored form [policy=" + policy.getClass() + "]");
        }
    }

    private static void write(GaussianBelief belief, DataOutputStream out) throws IOException {
        double[] means = belief.means();
        double[] covariances = belief.covariances();
        for (double mean : means) {
            out.writeDouble(mean);
        }
        for (int row = 0; row < means.length; row++) {
            for (int column = 0; column <= row; column++) {
                out.writeDouble(covariances[row * means.length + column]);
            }
        }
    }

    private static void write(Epoch.Transition transition, DataOutputStream out) throws IOException {
        out.writeDouble(transition.weight());
        for (int arm = 0; arm < transition.held().size(); arm++) {
            out.writeDouble(transition.held().get(arm));
            out.writeDouble(transition.shares().get(arm));
        }
    }

    private static void write(Epoch.Source source, DataOutputStream out) throws IOException {
        out.writeLong(source.until().getEpochSecond());
        out.writeInt(source.until().getNano());
        out.writeLong(source.rows());
        out.writeDouble(source.reward());
        out.writeLong(source.open());
        out.writeLong(source.otherRegistry());
        out.writeUTF(source.digest());
    }

    /**
     * The epoch in these bytes.
     *
     * @throws IllegalArgumentException for bytes of another form, cut off, or with anything behind
     */
    public static Epoch read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            Epoch epoch = read(in);
            if (in.read() >= 0) {
                throw new IllegalArgumentException("An epoch is longer than it should be [bytes=" + bytes.length + "]");
            }
            return epoch;
        } catch (IOException cut) {
            throw new IllegalArgumentException("An epoch is damaged [bytes=" + bytes.length + "]", cut);
        }
    }

    private static Epoch read(DataInputStream in) throws IOException {
        int form = in.readByte();
        if (form != FORM) {
            throw new IllegalArgumentException("An epoch has an unknown form [form=" + form + "]");
        }
        ModelVersion version = new ModelVersion(in.readLong(), in.readUTF());
        int size = limited(in.readUnsignedByte(), ArmProbabilities.MOST_ARMS);
        List<String> arms = new ArrayList<>();
        for (int arm = 0; arm < size; arm++) {
            arms.add(in.readUTF());
        }
        return new Epoch(version, arms, readPolicy(size, in), readTransition(size, in), readSource(in));
    }

    private static int limited(int number, int most) {
        if (number < 0 || number > most) {
            throw new IllegalArgumentException("An epoch is damaged [number=" + number + ", most=" + most + "]");
        }
        return number;
    }

    private static Policy readPolicy(int arms, DataInputStream in) throws IOException {
        int kind = in.readByte();
        int columns = limited(in.readShort(), FeatureVector.MOST_COLUMNS);
        return switch (kind) {
            case BETA -> readBeta(arms, columns, in);
            case GAUSSIAN -> readGaussian(arms, columns, in);
            default -> throw new IllegalArgumentException("A policy has an unknown form [kind=" + kind + "]");
        };
    }

    private static BetaPolicy readBeta(int arms, int columns, DataInputStream in) throws IOException {
        int first = in.readShort();
        int size = limited(in.readShort(), FeatureVector.MOST_COLUMNS);
        Beta[][] beliefs = new Beta[1 + size][arms];
        for (Beta[] segment : beliefs) {
            for (int arm = 0; arm < arms; arm++) {
                segment[arm] = new Beta(in.readDouble(), in.readDouble());
            }
        }
        return new BetaPolicy(
                columns, size == 0 ? Optional.empty() : Optional.of(new ColumnRange(first, size)), beliefs);
    }

    private static GaussianPolicy readGaussian(int arms, int columns, DataInputStream in) throws IOException {
        double exploration = in.readDouble();
        boolean isLogistic = in.readBoolean();
        List<GaussianBelief> beliefs = new ArrayList<>();
        for (int arm = 0; arm < arms; arm++) {
            beliefs.add(readBelief(1 + columns, in));
        }
        return new GaussianPolicy(beliefs, exploration, isLogistic);
    }

    private static GaussianBelief readBelief(int size, DataInputStream in) throws IOException {
        double[] means = new double[size];
        for (int weight = 0; weight < size; weight++) {
            means[weight] = in.readDouble();
        }
        double[] covariances = new double[size * size];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column <= row; column++) {
                double covariance = in.readDouble();
                covariances[row * size + column] = covariance;
                covariances[column * size + row] = covariance;
            }
        }
        return new GaussianBelief(means, covariances);
    }

    private static Epoch.Transition readTransition(int arms, DataInputStream in) throws IOException {
        double weight = in.readDouble();
        List<Double> held = new ArrayList<>();
        List<Double> shares = new ArrayList<>();
        for (int arm = 0; arm < arms; arm++) {
            held.add(in.readDouble());
            shares.add(in.readDouble());
        }
        return new Epoch.Transition(held, weight, shares);
    }

    private static Epoch.Source readSource(DataInputStream in) throws IOException {
        Instant until = Instant.ofEpochSecond(in.readLong(), in.readInt());
        return new Epoch.Source(until, in.readLong(), in.readDouble(), in.readLong(), in.readLong(), in.readUTF());
    }
}
