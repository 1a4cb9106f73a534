package org.openpersonalization.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What each combination of choices, Global Privacy Control and regime comes to, as it was seen over HTTP and in the
 * database, and as a document that a lawyer can read.
 */
final class ConsentMatrix {

    /** The purposes, in the order of the document. */
    static final List<String> PURPOSES =
            List.of("preferences", "behavioral", "ai-recommendations", "pricing", "analytics");

    /**
     * One case: what a visitor does.
     *
     * @param regime the regime of the place they come from
     * @param privacyControl whether their browser sends Global Privacy Control
     * @param said their choice about each purpose; empty for somebody who does not choose
     */
    record Case(String regime, boolean privacyControl, Map<String, Boolean> said) {}

    /**
     * What was seen of it.
     *
     * @param granted the purposes that the site took for granted
     * @param cookies names of the cookies in the browser
     * @param kept what the database holds of the visitor, by kind
     * @param rungs the rungs that decided on the components of two pages, after two visits and an answer
     * @param shown what the visitor was told or asked
     */
    record Seen(Set<String> granted, Set<String> cookies, Set<String> kept, Set<String> rungs, Set<String> shown) {}

    private final Map<Case, Seen> rows = new LinkedHashMap<>();

    void add(Case each, Seen seen) {
        rows.put(each, seen);
    }

    Map<Case, Seen> rows() {
        return rows;
    }

    /** Not choosing, and every way of saying yes or no to each purpose. */
    static List<Map<String, Boolean>> everythingThatCanBeSaid() {
        List<Map<String, Boolean>> all = new ArrayList<>(List.of(Map.of()));
        for (int bits = 0; bits < 1 << PURPOSES.size(); bits++) {
            Map<String, Boolean> said = new LinkedHashMap<>();
            for (int i = 0; i < PURPOSES.size(); i++) {
                said.put(PURPOSES.get(i), (bits >> i & 1) == 1);
            }
            all.add(said);
        }
        return all;
    }

    /** The document. */
    String document() {
        StringBuilder text = new StringBuilder("""
                # Consent matrix

                `ConsentMatrixIT` generates this page: it plays each row against the running demo, reads responses, cookies and database,
                and fails where the page differs. Each visitor views the prices and two pages about climbing twice, sends an answer
                (“family hiking”) and an event, arrives with a campaign in the address, and then views the home page and the prices. One
                component of the home page has a running experiment.

                | column | content |
                |---|---|
                | Said | choice for each purpose, in the order preferences · behavioral · ai-recommendations · pricing · analytics: `✓` grant, `–` refusal, `·` no choice |
                | Holds | purposes granted by the site |
                | Cookies | names of cookies in the browser afterwards |
                | Kept | rows of the visitor in the database |
                | Decided by | rungs that decided the components of the two pages |
                | Shown | `asked (opt-in)`, `asked (opt-out)`: the first layer on the first page, before a choice; `again`: after it as well; `signal honoured`: the line in the preference centre; `price sentence`: New York's sentence beside a price |

                """);
        Map<String, List<Map.Entry<Case, Seen>>> sections = rows.entrySet().stream()
                .collect(Collectors.groupingBy(
                        row -> "Regime " + row.getKey().regime()
                                + (row.getKey().privacyControl() ? ", with Global Privacy Control" : ""),
                        LinkedHashMap::new,
                        Collectors.toList()));
        sections.forEach((title, section) -> {
            text.append("## ").append(title).append("\n\n");
            text.append("| said | holds | cookies | kept | decided by | shown |\n|---|---|---|---|---|---|\n");
            section.forEach(row -> text.append(line(row.getKey(), row.getValue())));
            text.append('\n');
        });
        return text.toString().stripTrailing() + "\n";
    }

    private static String line(Case each, Seen seen) {
        String said =
                PURPOSES.stream().map(purpose -> mark(each.said().get(purpose))).collect(Collectors.joining(" "));
        return "| " + said + " | " + words(seen.granted()) + " | " + words(seen.cookies()) + " | " + words(seen.kept())
                + " | " + words(seen.rungs()) + " | " + words(seen.shown()) + " |\n";
    }

    private static String mark(Boolean said) {
        return said == null ? "·" : said ? "✓" : "–";
    }

    private static String words(Set<String> words) {
        return words.isEmpty() ? "nothing" : String.join(", ", new TreeSet<>(words));
    }
}
