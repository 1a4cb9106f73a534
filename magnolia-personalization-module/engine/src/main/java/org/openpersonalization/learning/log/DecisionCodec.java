package org.openpersonalization.learning.log;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.openpersonalization.feature.FeatureVector;
import org.openpersonalization.learning.log.LoggedDecision.Choice;
import org.openpersonalization.learning.log.LoggedDecision.ModelVersion;
import org.openpersonalization.learning.log.LoggedDecision.Origin;
import org.openpersonalization.profile.VisitorKey;

/**
 * The binary form of logged decisions. Arms are kept as numbers of an optimization's list of arms, which is frozen; a feature takes
 * one byte when its value is 1, three when it is a multiple of 1/1024 up to ±31, and five otherwise (columns from 32 on take one byte
 * more). A decision among 8 arms with 20 numbers takes about 150 bytes.
 */
public final class DecisionCodec {

    private static final byte FORM = 1;
    private static final int FIXED_BYTES = 128;
    private static final int BYTES_PER_ENTRY = 8;
    private static final int MILLI_BYTES = 6;
    private static final int KIND_BITS = 2;
    private static final int ONE = 0;
    private static final int STEPS = 1;
    private static final int FLOAT = 2;
    private static final float STEPS_PER_ONE = 1024;

    private final List<String> arms;

    /**
     * A codec.
     *
     * @param arms all arms of the optimization, in the order of its frozen phase
     * @throws IllegalArgumentException unless there are 1 to 50 different names
     */
    public DecisionCodec(List<String> arms) {
        ArmProbabilities.requireArms(arms);
        this.arms = List.copyOf(arms);
    }

    /**
     * The bytes of a decision.
     *
     * @throws IllegalArgumentException for an arm that the optimization does not have
     */
    public byte[] write(LoggedDecision decision) {
        ByteBuffer out = ByteBuffer.allocate(FIXED_BYTES
                + BYTES_PER_ENTRY
                        * (decision.features().size() + decision.propensities().size()));
        out.put(FORM);
        write(decision.origin(), out);
        writeNumber(decision.model().epoch(), out);
        out.put(HexFormat.of().parseHex(decision.model().registryHash()));
        write(decision.features(), out);
        write(decision.propensities(), out);
        out.put((byte) number(decision.choice().arm()));
        out.put((byte) number(decision.choice().rulesArm()));
        out.put((byte) decision.choice().slice().ordinal());
        out.put((byte) decision.choice().reason().ordinal());
        return Arrays.copyOf(out.array(), out.position());
    }

    private static void write(Origin origin, ByteBuffer out) {
        out.putLong(origin.id().getMostSignificantBits());
        out.putLong(origin.id().getLeastSignificantBits());
        out.putLong(origin.visitor().high()).putLong(origin.visitor().low());
        long milli = origin.time().toEpochMilli();
        for (int place = MILLI_BYTES - 1; place >= 0; place--) {
            out.put((byte) (milli >> place * Byte.SIZE));
        }
    }

    private static void write(FeatureVector features, ByteBuffer out) {
        writeNumber(features.dimension(), out);
        writeNumber(features.size(), out);
        int before = -1;
        for (int entry = 0; entry < features.size(); entry++) {
            int gap = features.column(entry) - before - 1;
            before = features.column(entry);
            write(gap, (float) features.value(entry), out);
        }
    }

    private static void write(int gap, float value, ByteBuffer out) {
        float steps = value * STEPS_PER_ONE;
        if (value == 1) {
            writeNumber((long) gap << KIND_BITS | ONE, out);
        } else if (steps == (short) steps) {
            writeNumber((long) gap << KIND_BITS | STEPS, out);
            out.putShort((short) steps);
        } else {
            writeNumber((long) gap << KIND_BITS | FLOAT, out);
            out.putFloat(value);
        }
    }

    private void write(ArmProbabilities propensities, ByteBuffer out) {
        long eligible = 0;
        float[] byNumber = new float[arms.size()];
        for (int place = 0; place < propensities.size(); place++) {
            int number = number(propensities.arms().get(place));
            eligible |= 1L << number;
            byNumber[number] = (float) propensities.at(place);
        }
        writeNumber(eligible, out);
        for (int number = 0; number < byNumber.length; number++) {
            if ((eligible >>> number & 1) == 1) {
                out.putFloat(byNumber[number]);
            }
        }
    }

    private int number(String arm) {
        int number = arms.indexOf(arm);
        if (number < 0) {
            throw new IllegalArgumentException("The optimization has no such arm [arm=" + arm + ", arms=" + arms + "]");
        }
        return number;
    }

    /** Seven bits a byte, the lowest first (LEB128). */
    private static void writeNumber(long number, ByteBuffer out) {
        long rest = number;
        while (rest > Byte.MAX_VALUE) {
            out.put((byte) (rest | 1 << Byte.SIZE - 1));
            rest >>>= Byte.SIZE - 1;
        }
        out.put((byte) rest);
    }

    /**
     * The decision in these bytes. Eligible arms stand in the optimization's order.
     *
     * @throws IllegalArgumentException for bytes of another form, cut off, or with anything behind
     */
    public LoggedDecision read(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            LoggedDecision decision = read(in);
            if (in.hasRemaining()) {
                throw new IllegalArgumentException("A logged decision is longer than it should be [bytes="
                        + bytes.length + ", read=" + in.position() + "]");
            }
            return decision;
        } catch (BufferUnderflowException | IndexOutOfBoundsException cut) {
            throw new IllegalArgumentException("A logged decision is damaged [bytes=" + bytes.length + "]", cut);
        }
    }

    private LoggedDecision read(ByteBuffer in) {
        byte form = in.get();
        if (form != FORM) {
            throw new IllegalArgumentException("A logged decision has an unknown form [form=" + form + "]");
        }
        Origin origin = readOrigin(in);
        ModelVersion model = new ModelVersion(readNumber(in), readHash(in));
        FeatureVector features = readFeatures(in);
        ArmProbabilities propensities = readPropensities(in);
        Choice choice = new Choice(
                arms.get(in.get()),
                arms.get(in.get()),
                TrafficSlice.values()[in.get()],
                ChoiceReason.values()[in.get()]);
        return new LoggedDecision(origin, model, features, propensities, choice);
    }

    private static Origin readOrigin(ByteBuffer in) {
        UUID id = new UUID(in.getLong(), in.getLong());
        VisitorKey visitor = new VisitorKey(in.getLong(), in.getLong());
        long milli = in.get();
        for (int place = 1; place < MILLI_BYTES; place++) {
            milli = milli << Byte.SIZE | Byte.toUnsignedLong(in.get());
        }
        return new Origin(id, visitor, Instant.ofEpochMilli(milli));
    }

    private static String readHash(ByteBuffer in) {
        byte[] hash = new byte[Long.BYTES];
        in.get(hash);
        return HexFormat.of().formatHex(hash);
    }

    private static FeatureVector readFeatures(ByteBuffer in) {
        int dimension = (int) readNumber(in);
        int size = (int) Math.min(FeatureVector.MOST_COLUMNS, readNumber(in));
        int[] columns = new int[size];
        double[] values = new double[size];
        int before = -1;
        for (int entry = 0; entry < size; entry++) {
            int head = (int) readNumber(in);
            before += 1 + (head >>> KIND_BITS);
            columns[entry] = before;
            values[entry] = readValue(head & (1 << KIND_BITS) - 1, in);
        }
        return FeatureVector.sparse(dimension, columns, values);
    }

    private static double readValue(int kind, ByteBuffer in) {
        return switch (kind) {
            case ONE -> 1;
            case STEPS -> in.getShort() / STEPS_PER_ONE;
            case FLOAT -> in.getFloat();
            default -> throw new IllegalArgumentException("A logged value has an unknown kind [kind=" + kind + "]");
        };
    }

    private ArmProbabilities readPropensities(ByteBuffer in) {
        long eligible = readNumber(in);
        List<String> names = new ArrayList<>();
        List<Float> read = new ArrayList<>();
        for (int number = 0; number < Long.SIZE; number++) {
            if ((eligible >>> number & 1) == 1) {
                names.add(arms.get(number));
                read.add(in.getFloat());
            }
        }
        return new ArmProbabilities(
                names, read.stream().mapToDouble(Float::doubleValue).toArray());
    }

    private static long readNumber(ByteBuffer in) {
        long number = 0;
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE - 1) {
            byte next = in.get();
            number |= (long) (next & Byte.MAX_VALUE) << shift;
            if (next >= 0) {
                return number;
            }
        }
        throw new IllegalArgumentException("A logged number is too long");
    }
}
