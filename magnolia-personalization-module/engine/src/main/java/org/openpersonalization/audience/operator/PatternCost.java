package org.openpersonalization.audience.operator;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Estimates how many steps a regular expression has once its counted repetitions are written out: {@code (ab{3}){10}}
 * has 70, 30 of them for the group. RE2/J writes them out, so nested ones take memory without bound, and every letter of a text may be held
 * against every step. The estimate reads the pattern once and is never less than a third of the real number.
 */
final class PatternCost {

    private static final Pattern REPETITION = Pattern.compile("\\{(\\d{1,4})(,?)(\\d{0,4})}");
    private static final long GROUP_STEPS = 3;
    private static final long BEYOND_MEASURE = 1_000_000_000L;

    private final String pattern;
    private final Deque<Long> groups = new ArrayDeque<>();
    private int at;
    private long total;
    private long last;

    private PatternCost(String pattern) {
        this.pattern = pattern;
    }

    /** The estimated number of steps, capped at a number beyond every sensible limit. */
    static long of(String pattern) {
        PatternCost cost = new PatternCost(pattern);
        while (cost.at < pattern.length()) {
            cost.step();
        }
        return Math.min(
                BEYOND_MEASURE, cost.groups.stream().mapToLong(Long::longValue).sum() + cost.total);
    }

    private void step() {
        switch (pattern.charAt(at)) {
            case '\\' -> escape();
            case '[' -> letters();
            case '(' -> open();
            case ')' -> close();
            case '{' -> repetition();
            default -> atom(at + 1);
        }
    }

    private void atom(int end) {
        add(1);
        at = end;
    }

    private void add(long steps) {
        last = steps;
        total = Math.min(BEYOND_MEASURE, total + steps);
    }

    /** An escaped letter, {@code \x{41}} and {@code \p{Lu}} with their braces, or a quotation up to {@code \E}. */
    private void escape() {
        if (pattern.startsWith("\\Q", at)) {
            int close = pattern.indexOf("\\E", at);
            add(pattern.length());
            at = close < 0 ? pattern.length() : close + 2;
            return;
        }
        boolean braces = at + 2 < pattern.length()
                && "xpP".indexOf(pattern.charAt(at + 1)) >= 0
                && pattern.charAt(at + 2) == '{';
        int end = braces ? pattern.indexOf('}', at) : at + 1;
        atom(end < 0 ? pattern.length() : end + 1);
    }

    /** A set of letters; the first of them may be the closing bracket itself. */
    private void letters() {
        int end = at + (pattern.startsWith("[^", at) ? 2 : 1);
        do {
            end = afterLetter(end);
        } while (end < pattern.length() && pattern.charAt(end) != ']');
        atom(end + 1);
    }

    private int afterLetter(int from) {
        if (pattern.startsWith("[:", from)) {
            int close = pattern.indexOf(":]", from + 2);
            return close < 0 ? from + 1 : close + 2;
        }
        return from + (pattern.startsWith("\\", from) ? 2 : 1);
    }

    private void open() {
        groups.push(total);
        total = GROUP_STEPS;
        at++;
    }

    private void close() {
        long inside = total;
        total = groups.isEmpty() ? 0 : groups.pop();
        add(inside);
        at++;
    }

    private void repetition() {
        Matcher count = REPETITION.matcher(pattern).region(at, pattern.length());
        if (count.lookingAt()) {
            long times = Math.max(1, times(count));
            long before = total - last;
            long repeated = Math.min(BEYOND_MEASURE, last * times);
            total = before;
            add(repeated);
            at = count.end();
        } else {
            atom(at + 1);
        }
    }

    private static long times(Matcher count) {
        int least = Integer.parseInt(count.group(1));
        if (count.group(2).isEmpty()) {
            return least;
        }
        return count.group(3).isEmpty() ? least + 1 : Math.max(least, Integer.parseInt(count.group(3)));
    }
}
