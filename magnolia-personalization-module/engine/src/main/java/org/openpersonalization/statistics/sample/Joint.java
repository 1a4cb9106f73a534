package org.openpersonalization.statistics.sample;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The sums of one variant and goal: exact sums over visitors of five numbers and of their products. The numbers are y,
 * the goal's (the numerator of a ratio), d, the denominator (0 for no ratio), k, 1 for a visitor with a past and 0
 * without, and b and c, the same as y and d before the first exposure (0 without a past).
 *
 * <p>Every order of additions gives the same numbers. A change of a visitor is stored by adding the difference of new
 * and old, number by number. A difference by itself need not be of any visitors, so only numbers read from storage are
 * checked.
 */
public final class Joint {

    /** No visitors. */
    public static final Joint NONE = new Joint(new long[Layout.SIZE]);

    /**
     * The names of the stored numbers, fit for columns. {@code known_y} and {@code known_d} are summed over the
     * visitors with a past; pairs of letters are sums of products, in the two halves of a {@link WideSum}.
     */
    public static final List<String> NUMBER_NAMES = Layout.NAMES;

    private final long[] numbers;

    private Joint(long[] numbers) {
        this.numbers = numbers;
    }

    /**
     * One visitor.
     *
     * @param y the goal's number, capped
     * @param d its number below the line; 0 when the goal is no ratio
     * @param known whether there is a past
     * @param b as y, before the first exposure; 0 without a past
     * @param c as d, before the first exposure; 0 without a past
     */
    public static Joint of(int y, int d, boolean known, int b, int c) {
        Adder adder = new Adder();
        adder.add(y, d, known, b, c);
        return adder.joint();
    }

    /**
     * Reads numbers that {@link #addTo} has added up.
     *
     * @throws IllegalArgumentException when no visitors can have these sums
     */
    public static Joint ofNumbers(List<Long> numbers) {
        if (numbers.size() != Layout.SIZE) {
            throw new IllegalArgumentException("There are " + Layout.SIZE
                    + " numbers in each sample: rebuild the sums from the log [numbers=" + numbers.size() + "]");
        }
        Joint joint = new Joint(numbers.stream().mapToLong(Long::longValue).toArray());
        PossibleSums.check(joint);
        return joint;
    }

    /** Both together. */
    public Joint plus(Joint other) {
        long[] sums = new long[Layout.SIZE];
        Arrays.setAll(sums, i -> Math.addExact(numbers[i], other.numbers[i]));
        return new Joint(sums);
    }

    /** How many were exposed. */
    public long visitors() {
        return numbers[Layout.VISITORS];
    }

    /** How many have a number above 0. */
    public long reached() {
        return numbers[Layout.REACHED];
    }

    /** Visitors who reached the goal, of all. */
    public Proportion proportion() {
        return new Proportion(visitors(), reached());
    }

    /** The goal's number. */
    public Total total() {
        return total(visitors(), Part.ABOVE);
    }

    /** The goal's number by the one below the line. */
    public Ratio ratio() {
        return new Ratio(total(), total(visitors(), Part.BELOW), wide(Part.ABOVE, Part.BELOW));
    }

    /** The goal's number with the one from before. */
    public History history() {
        return new History(
                total(),
                total(sum(Part.KNOWN), Part.ABOVE_BEFORE),
                numbers[Layout.knownTimes(Part.ABOVE)],
                wide(Part.ABOVE, Part.ABOVE_BEFORE));
    }

    /**
     * The ratio with the one from before, as means of numbers that each visitor has by the delta method (Deng,
     * Knoblich, Lu, KDD 2018). With R = Σy / Σd of this arm a visitor's number is {@code (y − R d) / mean d}. With R' =
     * Σb / Σc of all arms the past's is {@code (b − R' c) / mean c}, so that a visitor without a past, or with the
     * common ratio in it, has 0.
     *
     * @param all this arm and those that it is compared with; the past is measured on the same scale in each
     */
    public Adjustable linearised(Joint all) {
        return new Linearised(this, all).adjustable();
    }

    /**
     * Adds the numbers for storage, in the order of {@link #NUMBER_NAMES}, to sums of as many; takes them away again when the sign is
     * -1. Each adds up by itself.
     */
    public void addTo(long[] sums, int sign) {
        for (int i = 0; i < Layout.SIZE; i++) {
            if (numbers[i] != 0) {
                sums[i] = Math.addExact(sums[i], sign * numbers[i]);
            }
        }
    }

    /** The sum of one of a visitor's numbers. */
    long sum(Part part) {
        return numbers[Layout.sum(part)];
    }

    /** The sum of one number times another. */
    BigInteger products(Part one, Part other) {
        if (one == Part.KNOWN || other == Part.KNOWN) {
            return BigInteger.valueOf(numbers[Layout.knownTimes(one == Part.KNOWN ? other : one)]);
        }
        return wide(one, other).total();
    }

    /** The same where neither is having a past, in its two halves. */
    WideSum wide(Part one, Part other) {
        int place = Layout.product(one, other);
        return new WideSum(numbers[place], numbers[place + 1]);
    }

    private Total total(long visitors, Part part) {
        return new Total(visitors, sum(part), wide(part, part));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Joint joint && Arrays.equals(numbers, joint.numbers);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(numbers);
    }

    @Override
    public String toString() {
        return IntStream.range(0, Layout.SIZE)
                .filter(i -> numbers[i] != 0)
                .mapToObj(i -> NUMBER_NAMES.get(i) + "=" + numbers[i])
                .toList()
                .toString();
    }

    /** Adds up many visitors without a new object for each. For one thread. */
    public static final class Adder {

        private final long[] numbers = new long[Layout.SIZE];

        /** One visitor more; for the numbers see {@link Joint#of}. */
        public void add(int y, int d, boolean known, int b, int c) {
            if (!known && (b != 0 || c != 0)) {
                throw new IllegalArgumentException(
                        "Who has no past has no numbers in it: give 0 for both [b=" + b + ", c=" + c + "]");
            }
            add(Layout.VISITORS, 1);
            add(Layout.REACHED, y > 0 ? 1 : 0);
            add(Layout.sum(Part.KNOWN), known ? 1 : 0);
            add(Layout.sum(Part.ABOVE), y);
            add(Layout.sum(Part.BELOW), d);
            add(Layout.sum(Part.ABOVE_BEFORE), b);
            add(Layout.sum(Part.BELOW_BEFORE), c);
            add(Layout.knownTimes(Part.ABOVE), known ? y : 0);
            add(Layout.knownTimes(Part.BELOW), known ? d : 0);
            addProducts(new int[] {y, d, b, c});
        }

        /** The sums added so far. */
        public Joint joint() {
            return new Joint(numbers.clone());
        }

        /** In the order of the layout: the upper triangle, row by row. */
        private void addProducts(int[] parts) {
            int place = Layout.PRODUCTS;
            for (int row = 0; row < parts.length; row++) {
                for (int column = row; column < parts.length; column++) {
                    long product = (long) parts[row] * parts[column];
                    add(place++, WideSum.high(product));
                    add(place++, WideSum.low(product));
                }
            }
        }

        private void add(int place, long number) {
            numbers[place] = Math.addExact(numbers[place], number);
        }
    }
}
