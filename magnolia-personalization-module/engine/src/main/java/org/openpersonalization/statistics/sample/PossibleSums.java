package org.openpersonalization.statistics.sample;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Refuses sums that no visitors can have, as a swapped column, half an update or a lost one leaves behind: counts that
 * exceed those that they are part of, halves and squares that so few cannot have, and products that contradict each other.
 * For the last, what is summed is seen as vectors with one place for each visitor: for every weighted sum of them the sum
 * of squares is 0 or more, that is, the matrix of their products is positive semidefinite.
 */
final class PossibleSums {

    /** The most that one product can be. */
    private static final BigInteger LARGEST = BigInteger.ONE.shiftLeft(2 * (Integer.SIZE - 1));

    private static final Part[] PARTS = Part.values();

    private final Joint joint;

    private PossibleSums(Joint joint) {
        this.joint = joint;
    }

    static void check(Joint joint) {
        PossibleSums sums = new PossibleSums(joint);
        boolean possible = sums.countsFit()
                && Arrays.stream(PARTS).allMatch(sums::productsFit)
                && isPositiveSemidefinite(sums.matrix());
        if (!possible) {
            throw new IllegalArgumentException(
                    "No visitors can have these sums: rebuild the sums from the log " + joint);
        }
    }

    private boolean countsFit() {
        return isCount(joint.reached())
                && isCount(joint.sum(Part.KNOWN))
                && (joint.reached() > 0 || joint.sum(Part.ABOVE) <= 0)
                && valueOf(joint.reached()).compareTo(joint.products(Part.ABOVE, Part.ABOVE)) <= 0;
    }

    private boolean isCount(long count) {
        return count >= 0 && count <= joint.visitors();
    }

    /** No square is too large, and no lower half. */
    private boolean productsFit(Part part) {
        return joint.products(part, part).compareTo(LARGEST.multiply(havers(part))) <= 0
                && Arrays.stream(PARTS)
                        .allMatch(other -> part == Part.KNOWN || other == Part.KNOWN || lowFits(part, other));
    }

    private boolean lowFits(Part one, Part other) {
        BigInteger low = valueOf(joint.wide(one, other).low());
        BigInteger most = valueOf(WideSum.LOW_BITS).multiply(havers(one).min(havers(other)));
        return low.signum() >= 0 && low.compareTo(most) <= 0;
    }

    /** How many can have a number other than 0 there. */
    private BigInteger havers(Part part) {
        return valueOf(part == Part.ABOVE || part == Part.BELOW ? joint.visitors() : joint.sum(Part.KNOWN));
    }

    /** The products of all parts; before them, of having no past. */
    private BigInteger[][] matrix() {
        BigInteger[][] matrix = new BigInteger[PARTS.length + 1][PARTS.length + 1];
        matrix[0][0] = valueOf(joint.visitors() - joint.sum(Part.KNOWN));
        for (Part one : PARTS) {
            int row = one.ordinal() + 1;
            matrix[0][row] = valueOf(joint.sum(one)).subtract(joint.products(one, Part.KNOWN));
            for (Part other : PARTS) {
                matrix[row][other.ordinal() + 1] = joint.products(one, other);
            }
        }
        return matrix;
    }

    /**
     * Whether no pivot of Gauss's elimination is below 0, and where one is 0 so is its row. Without fractions (Bareiss 1968):
     * each division comes out even. Only the upper triangle is read, and written over.
     */
    private static boolean isPositiveSemidefinite(BigInteger[][] matrix) {
        BigInteger last = BigInteger.ONE;
        for (int i = 0; i < matrix.length; i++) {
            BigInteger pivot = matrix[i][i];
            if (pivot.signum() < 0 || pivot.signum() == 0 && !isZeroBeyond(matrix[i], i)) {
                return false;
            }
            if (pivot.signum() > 0) {
                eliminate(matrix, i, last);
                last = pivot;
            }
        }
        return true;
    }

    private static boolean isZeroBeyond(BigInteger[] row, int place) {
        return Arrays.stream(row, place, row.length).allMatch(each -> each.signum() == 0);
    }

    private static void eliminate(BigInteger[][] matrix, int by, BigInteger last) {
        BigInteger[] top = matrix[by];
        for (int row = by + 1; row < matrix.length; row++) {
            for (int column = row; column < matrix.length; column++) {
                matrix[row][column] = top[by].multiply(matrix[row][column])
                        .subtract(top[row].multiply(top[column]))
                        .divide(last);
            }
        }
    }

    private static BigInteger valueOf(long number) {
        return BigInteger.valueOf(number);
    }
}
