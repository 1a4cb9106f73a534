package org.openpersonalization.magnolia.rendering.page;

import java.io.IOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;

/**
 * Prints what the search for the end of the body costs on a page of some 70 000 characters, beside passing the same pieces on without
 * it. No test: run {@link #main} with the test class path.
 */
final class BodyEndBenchmark {

    private static final int PIECE = 180;
    private static final int ROUNDS = 100;
    private static final int SERIES = 9;

    private BodyEndBenchmark() {}

    private static final class Nowhere extends Writer {
        private long sum;

        @Override
        public void write(char[] characters, int offset, int length) {
            sum += length + characters[offset];
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    private interface Passing {
        void pass(Writer target, String page) throws IOException;
    }

    /** Prints microseconds on a core a page, the median of several series. */
    public static void main(String[] arguments) throws IOException {
        String page = page();
        System.out.printf(Locale.ROOT, "page of %d characters, pieces of %d%n", page.length(), PIECE);
        System.out.printf(Locale.ROOT, "without the search: %.0f µs%n", micros(BodyEndBenchmark::plain, page));
        System.out.printf(Locale.ROOT, "with the search:    %.0f µs%n", micros(BodyEndBenchmark::searching, page));
    }

    private static double micros(Passing passing, String page) throws IOException {
        double[] series = new double[SERIES];
        for (int i = 0; i < SERIES; i++) {
            Nowhere nowhere = new Nowhere();
            long from = cpu();
            for (int round = 0; round < ROUNDS; round++) {
                passing.pass(nowhere, page);
            }
            series[i] = (cpu() - from) / 1_000.0 / ROUNDS;
            if (nowhere.sum == 0) {
                throw new IllegalStateException("Nothing passed");
            }
        }
        Arrays.sort(series);
        return series[SERIES / 2];
    }

    /** Time on a core, which what else runs does not change. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void plain(Writer target, String page) throws IOException {
        char[] piece = new char[PIECE];
        for (int at = 0; at < page.length(); at += PIECE) {
            int end = Math.min(page.length(), at + PIECE);
            page.getChars(at, end, piece, 0);
            target.write(piece, 0, end - at);
        }
    }

    private static void searching(Writer target, String page) throws IOException {
        Writer writer = new InsertingWriter(target, () -> "<p>at the end</p>");
        for (int at = 0; at < page.length(); at += PIECE) {
            writer.write(page, at, Math.min(PIECE, page.length() - at));
        }
        writer.close();
    }

    /** As pages of shops are: scripts, styles, comments, cards with attributes, text. */
    private static String page() {
        StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\"><head><title>Gear</title>\n");
        page.append("<style>.card { display: grid; gap: 1rem }</style>\n".repeat(40));
        page.append("<script>window.list = [1, 2, 3].map(i => i < 2 ? '<b>' : '</b>');</script>\n".repeat(40));
        page.append("</head><body>\n");
        for (int card = 0; card < 200; card++) {
            page.append("<article class=\"card card--wide\" data-id=\"")
                    .append(card)
                    .append(
                            "\"><!-- card -->\n  <a href=\"/home/products/rope.html\" title='A rope'><img src=\"/images/rope.jpg\"")
                    .append(" alt=\"A rope of 60 m\" width=320 height=240></a>\n  <h2>Rope number ")
                    .append(card)
                    .append(
                            "</h2><p>Light, dry and easy to coil, for long days in the mountains and short ones at the crag.")
                    .append(" Made of recycled yarn.</p></article>\n");
        }
        return page.append("</body></html>\n").toString();
    }
}
