package org.openpersonalization.statistics.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JointTest {

    /** One visitor's numbers. */
    private record Visitor(int y, int d, boolean known, int b, int c) {

        Joint joint() {
            return Joint.of(y, d, known, b, c);
        }

        int of(Part part) {
            return switch (part) {
                case KNOWN -> known ? 1 : 0;
                case ABOVE -> y;
                case BELOW -> d;
                case ABOVE_BEFORE -> b;
                case BELOW_BEFORE -> c;
            };
        }
    }

    private final Random random = new Random(20261125);
    private final List<Visitor> visitors = draw(300, Integer.MAX_VALUE);

    @Test
    void everySumAndProductIsThatOfTheVisitors() {
        Joint joint = sum(visitors);

        for (Part one : Part.values()) {
            assertThat(joint.sum(one))
                    .isEqualTo(visitors.stream().mapToLong(each -> each.of(one)).sum());
            for (Part other : Part.values()) {
                assertThat(joint.products(one, other))
                        .as("%s times %s", one, other)
                        .isEqualTo(visitors.stream()
                                .map(each -> BigInteger.valueOf((long) each.of(one) * each.of(other)))
                                .reduce(BigInteger.ZERO, BigInteger::add));
            }
        }
    }

    @Test
    void orderOfAdditionsDoesNotMatter() {
        Joint forwards = sum(visitors);
        List<Visitor> shuffled = new ArrayList<>(visitors);
        Collections.shuffle(shuffled, random);

        Joint parts = sum(shuffled.subList(0, 77)).plus(sum(shuffled.subList(77, 300)));

        assertThat(parts).isEqualTo(forwards).hasSameHashCodeAs(forwards);
        assertThat(parts).isNotEqualTo(forwards.plus(visitors.get(0).joint())).isNotEqualTo("sums");
    }

    @Test
    void addingOneByOneIsTheSame() {
        Joint.Adder adder = new Joint.Adder();
        visitors.forEach(each -> adder.add(each.y(), each.d(), each.known(), each.b(), each.c()));
        Joint before = adder.joint();
        adder.add(1, 1, false, 0, 0);

        assertThat(before).isEqualTo(sum(visitors));
        assertThat(adder.joint()).isEqualTo(before.plus(Joint.of(1, 1, false, 0, 0)));
    }

    @Test
    void numbersComeBackExactly() {
        Joint joint = sum(visitors);

        assertThat(Joint.ofNumbers(numbers(joint))).isEqualTo(joint);
        assertThat(Joint.ofNumbers(numbers(Joint.NONE))).isEqualTo(Joint.NONE);
        assertThat(numbers(joint)).hasSameSizeAs(Joint.NUMBER_NAMES);
    }

    /** Columns of a database: the names and their order stay. One visitor with y 7, d 5, b 3, c 2. */
    @Test
    void everyNumberHasItsName() {
        assertThat(Joint.NUMBER_NAMES)
                .allMatch(name -> name.matches("[a-z]+(_[a-z]+)?"))
                .doesNotHaveDuplicates();
        assertThat(Joint.of(7, 5, true, 3, 2))
                .hasToString(
                        "[visitors=1, reached=1, known=1, sum_y=7, sum_d=5, sum_b=3, sum_c=2, known_y=7, known_d=5,"
                                + " yy_low=49, yd_low=35, yb_low=21, yc_low=14, dd_low=25, db_low=15, dc_low=10, bb_low=9,"
                                + " bc_low=6, cc_low=4]");
        assertThat(Joint.of(-1, 1, true, 1 << 20, 1 << 20).toString())
                .contains("yd_high=-1, yd_low=4294967295")
                .contains("bc_high=256");
    }

    @Test
    void reachedIsWhoeverIsAboveZero() {
        Joint joint = sum(List.of(
                new Visitor(3, 0, false, 0, 0), new Visitor(0, 0, true, 9, 0), new Visitor(-2, 0, false, 0, 0)));

        assertThat(joint.visitors()).isEqualTo(3);
        assertThat(joint.reached()).isEqualTo(1);
        assertThat(joint.proportion()).isEqualTo(new Proportion(3, 1));
    }

    @Test
    void samplesAreThoseOfTheVisitors() {
        Total total = Total.NONE;
        Ratio ratio = Ratio.NONE;
        History history = History.NONE;
        for (Visitor each : visitors) {
            total = total.plus(Total.of(each.y()));
            ratio = ratio.plus(Ratio.of(each.y(), each.d()));
            history = history.plus(each.known() ? History.of(each.y(), each.b()) : History.ofNew(each.y()));
        }

        Joint joint = sum(visitors);

        assertThat(joint.total()).isEqualTo(total);
        assertThat(joint.ratio()).isEqualTo(ratio);
        assertThat(joint.history()).isEqualTo(history);
    }

    @Test
    void samplesOfNobodyAreNobodys() {
        assertThat(Joint.NONE.proportion()).isEqualTo(Proportion.NONE);
        assertThat(Joint.NONE.total()).isEqualTo(Total.NONE);
        assertThat(Joint.NONE.ratio()).isEqualTo(Ratio.NONE);
        assertThat(Joint.NONE.history()).isEqualTo(History.NONE);
        assertThat(Joint.NONE.linearised(Joint.NONE).plain()).isEqualTo(new Estimate(0, 0, 0));
    }

    /**
     * Three visitors, (y, d) = (2, 1) (1, 1) (0, 1), so R = 1 and each has y − 1 = 1, 0, −1: variance 1. Past (b, c) = (6, 2)
     * (0, 2) and none: R' = 6 / 4 = 1.5, mean c 4/3, so each has (6 − 3) · 3/4 = 9/4, −9/4 and 0: mean 0, variance 81/16.
     * Goal with past: 9/4 / 2 = 9/8. Having a past: mean 2/3, variance 1/3; with the goal (1 + 0) / 2 = 1/2; with the past 0.
     */
    @Test
    void linearisedAsWorkedByHand() {
        Joint arm = sum(
                List.of(new Visitor(2, 1, true, 6, 2), new Visitor(1, 1, true, 0, 2), new Visitor(0, 1, false, 0, 0)));

        Adjustable found = arm.linearised(arm);

        assertThat(found.plain().value()).isEqualTo(1);
        assertThat(found.plain().variance()).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(found.knownShare()).isCloseTo(2.0 / 3, within(1e-12));
        assertThat(found.meanBefore()).isCloseTo(0, within(1e-12));
        assertThat(found.covariances().goal()).isCloseTo(1, within(1e-12));
        assertThat(found.covariances().goalKnown()).isCloseTo(0.5, within(1e-12));
        assertThat(found.covariances().goalBefore()).isCloseTo(9.0 / 8, within(1e-12));
        assertThat(found.covariances().known()).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(found.covariances().knownBefore()).isCloseTo(0, within(1e-12));
        assertThat(found.covariances().before()).isCloseTo(81.0 / 16, within(1e-12));
    }

    @Test
    void numbersWithoutAPastAreRefused() {
        assertThatThrownBy(() -> Joint.of(1, 0, false, 1, 0)).hasMessageContaining("no past");
        assertThatThrownBy(() -> Joint.of(1, 0, false, 0, 1)).hasMessageContaining("no past");
    }

    @Test
    void listsOfAnotherLengthAreRefused() {
        assertThatThrownBy(() -> Joint.ofNumbers(List.of(1L, 2L)))
                .hasMessageContaining("29 numbers")
                .hasMessageContaining("rebuild the sums from the log [numbers=2]");
    }

    /** Ten visitors, y 7, d 5, b 3, c 2, six of them with a past; then one number is another. */
    @ParameterizedTest
    @CsvSource({
        "visitors, -1",
        "visitors, 5",
        "visitors, 9",
        "reached, -1",
        "reached, 0",
        "reached, 11",
        "known, -1",
        "known, 11",
        "known, 5",
        "sum_y, -71",
        "sum_b, 19",
        "known_y, 43",
        "known_d, 31",
        "yy_high, -1",
        "yy_high, 20000000000",
        "yy_low, 489",
        "yd_low, -350",
        "yd_high, 1",
        "db_low, 0",
        "dc_low, 61",
        "bb_low, 53",
        "bb_low, 40000000000",
        "cc_low, -1",
        "cc_high, 7000000000"
    })
    void impossibleSumsAreRefused(String name, long number) {
        Joint joint = Joint.NONE;
        for (int i = 0; i < 10; i++) {
            joint = joint.plus(i < 6 ? Joint.of(7, 5, true, 3, 2) : Joint.of(7, 5, false, 0, 0));
        }
        List<Long> numbers = new ArrayList<>(numbers(joint));
        assertThat(Joint.ofNumbers(numbers)).isEqualTo(joint);

        numbers.set(Joint.NUMBER_NAMES.indexOf(name), number);

        assertThatThrownBy(() -> Joint.ofNumbers(numbers))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("rebuild the sums from the log")
                .hasMessageContaining(number == 0 ? "visitors=10" : name + "=" + number);
    }

    /** Whatever visitors there are, in few and in many, small and largest numbers. */
    @Test
    void possibleSumsAreNeverRefused() {
        for (int round = 0; round < 500; round++) {
            Joint joint = sum(draw(random.nextInt(20), round % 2 == 0 ? 4 : Integer.MAX_VALUE));

            assertThat(Joint.ofNumbers(numbers(joint))).isEqualTo(joint);
        }
        Joint largest = Joint.of(Integer.MIN_VALUE, Integer.MIN_VALUE, true, Integer.MIN_VALUE, Integer.MAX_VALUE);
        assertThat(Joint.ofNumbers(numbers(largest))).isEqualTo(largest);
    }

    @Test
    void sumsThatDoNotFitAreLoud() {
        long[] numbers = new long[Joint.NUMBER_NAMES.size()];
        Arrays.fill(numbers, 0, 2, Long.MAX_VALUE / 2 + 1);
        numbers[Joint.NUMBER_NAMES.indexOf("sum_y")] = Long.MAX_VALUE / 2 + 1;
        numbers[Joint.NUMBER_NAMES.indexOf("yy_high")] = 1L << 30;
        Joint huge = Joint.ofNumbers(Arrays.stream(numbers).boxed().toList());

        assertThatThrownBy(() -> huge.plus(huge)).isInstanceOf(ArithmeticException.class);
    }

    private List<Visitor> draw(int count, int bound) {
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    boolean known = random.nextInt(3) > 0;
                    return new Visitor(
                            random.nextInt(bound) - bound / 2,
                            random.nextInt(bound),
                            known,
                            known ? random.nextInt(bound) : 0,
                            known ? random.nextInt(bound) : 0);
                })
                .toList();
    }

    private static Joint sum(List<Visitor> visitors) {
        return visitors.stream().map(Visitor::joint).reduce(Joint.NONE, Joint::plus);
    }

    private static List<Long> numbers(Joint joint) {
        long[] sums = new long[Joint.NUMBER_NAMES.size()];
        joint.addTo(sums, 1);
        return LongStream.of(sums).boxed().toList();
    }
}
