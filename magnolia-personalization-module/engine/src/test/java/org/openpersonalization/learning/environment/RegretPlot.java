package org.openpersonalization.learning.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lines of cumulative regret, a panel for each environment, as an SVG image of the documentation. */
final class RegretPlot {

    private static final Path IMAGE = Path.of("..", "..", "docs", "images", "learning-regret.svg");
    private static final int WIDTH = 300;
    private static final int HEIGHT = 190;
    private static final int ACROSS = 3;
    private static final int LEFT = 48;
    private static final int TOP = 34;
    private static final int RIGHT = 12;
    private static final int BOTTOM = 36;
    private static final List<String> COLOURS =
            List.of("#767676", "#1a1a1a", "#b35900", "#7048a8", "#0b7285", "#c2255c");

    private final List<String> names;
    private final List<Panel> panels = new ArrayList<>();

    /**
     * A panel.
     *
     * @param lines regret at equal distances from 0 to the last visit, in the order of the names
     */
    private record Panel(String title, int visits, List<double[]> lines) {}

    RegretPlot(List<String> names) {
        this.names = List.copyOf(names);
    }

    void panel(String title, int visits, List<double[]> lines) {
        panels.add(new Panel(title, visits, lines));
    }

    /** The image is in the documentation. With {@code -Dreport.write=true} it is written. */
    void isInTheDocs() throws IOException {
        String image = image();
        if (Boolean.getBoolean("report.write")) {
            Files.writeString(IMAGE, image);
        }
        assertThat(IMAGE).hasContent(image);
    }

    private String image() {
        int rows = (panels.size() + ACROSS) / ACROSS;
        StringBuilder svg = new StringBuilder(format(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"11\""
                        + " role=\"img\" aria-label=\"Regret by visits in %d environments\">%n",
                WIDTH * ACROSS, HEIGHT * rows, panels.size()));
        svg.append("<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
        for (int place = 0; place < panels.size(); place++) {
            svg.append(panel(panels.get(place), place % ACROSS * WIDTH, place / ACROSS * HEIGHT));
        }
        svg.append(legend(panels.size() % ACROSS * WIDTH, panels.size() / ACROSS * HEIGHT));
        return svg.append("</svg>\n").toString();
    }

    private String panel(Panel panel, int x, int y) {
        double most = panel.lines.stream()
                .mapToDouble(line -> line[line.length - 1])
                .max()
                .orElseThrow();
        int bottom = HEIGHT - BOTTOM;
        StringBuilder svg = new StringBuilder(format("<g transform=\"translate(%d %d)\">%n", x, y));
        svg.append(format("<text x=\"%d\" y=\"20\" font-weight=\"bold\">%s</text>%n", LEFT, panel.title));
        svg.append(format(
                "<path d=\"M%d %dV%dH%d\" fill=\"none\" stroke=\"#767676\"/>%n", LEFT, TOP, bottom, WIDTH - RIGHT));
        svg.append(format("<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%.0f</text>%n", LEFT - 4, TOP + 8, most));
        svg.append(format("<text x=\"%d\" y=\"%d\" text-anchor=\"end\">0</text>%n", LEFT - 4, bottom));
        svg.append(format(
                "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%,d visits</text>%n",
                WIDTH - RIGHT, bottom + 16, panel.visits));
        for (int line = 0; line < panel.lines.size(); line++) {
            svg.append(line(panel.lines.get(line), most, COLOURS.get(line), bottom));
        }
        return svg.append("</g>\n").toString();
    }

    private static String line(double[] values, double most, String colour, int bottom) {
        StringBuilder points = new StringBuilder();
        for (int point = 0; point < values.length; point++) {
            double across = LEFT + (double) point / (values.length - 1) * (WIDTH - LEFT - RIGHT);
            double up = bottom - values[point] / most * (bottom - TOP);
            points.append(format("%s%.1f %.1f", point == 0 ? "M" : "L", across, up));
        }
        return format("<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"1.5\"/>%n", points, colour);
    }

    private String legend(int x, int y) {
        StringBuilder svg = new StringBuilder(format("<g transform=\"translate(%d %d)\">%n", x + LEFT, y + TOP));
        svg.append("<text>Successes lost, compared with</text>\n");
        svg.append("<text y=\"14\">the best variant for each visitor</text>\n");
        for (int name = 0; name < names.size(); name++) {
            int down = 20 * (name + 2);
            svg.append(format(
                    "<path d=\"M0 %dH24\" stroke=\"%s\" stroke-width=\"3\"/><text x=\"32\" y=\"%d\">%s</text>%n",
                    down - 4, COLOURS.get(name), down, names.get(name)));
        }
        return svg.append("</g>\n").toString();
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern.replace("%n", "\n"), values);
    }
}
