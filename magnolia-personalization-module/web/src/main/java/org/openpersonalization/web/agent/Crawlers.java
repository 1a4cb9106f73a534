package org.openpersonalization.web.agent;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Tells crawlers by their {@code User-Agent}, by the list of the project crawler-user-agents in {@code crawlers.tsv}. The first pattern
 * that is found decides.
 */
final class Crawlers {

    private static final String LIST = "crawlers.tsv";
    /** A literal after its backslashes before other characters than letters and digits are removed. */
    private static final Pattern PLAIN = Pattern.compile("(?:[^\\\\\\[\\](){}.*+?^$|]|\\\\[^A-Za-z0-9])*");

    /**
     * A line of the list.
     *
     * @param isFound whether the pattern is found in a header
     */
    private record Entry(CrawlerKind kind, String pattern, Predicate<String> isFound) {}

    private final FilteredRules<Entry> entries = new FilteredRules<>(entries(), Entry::pattern);

    /** Read when it is first asked for: the list does not change while the process runs. */
    private static final class Bundled {

        static final Crawlers CRAWLERS = new Crawlers();
    }

    private Crawlers() {}

    /** The crawlers of the list that comes with the module. */
    static Crawlers bundled() {
        return Bundled.CRAWLERS;
    }

    /** The kind of crawler that sends this header; empty when it is none on the list. */
    Optional<CrawlerKind> kindOf(String agent) {
        return entries.first(agent, entry -> entry.isFound().test(agent) ? entry.kind() : null);
    }

    private static List<Entry> entries() {
        try (InputStream list = Crawlers.class.getResourceAsStream(LIST)) {
            if (list == null) {
                throw new IllegalStateException(
                        "The list of crawlers is missing in this build [resource=" + LIST + "]");
            }
            return new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Crawlers::entry)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The list of crawlers cannot be read", unreadable);
        }
    }

    private static Entry entry(String line) {
        int tab = line.indexOf('\t');
        String pattern = line.substring(tab + 1);
        CrawlerKind kind = CrawlerKind.valueOf(line.substring(0, tab).toUpperCase(Locale.ROOT));
        return new Entry(kind, pattern, finding(pattern));
    }

    /** Nearly all patterns are plain text, which is found faster. */
    private static Predicate<String> finding(String pattern) {
        if (PLAIN.matcher(pattern).matches()) {
            String text = pattern.replaceAll("\\\\(.)", "$1");
            return agent -> agent.contains(text);
        }
        return Pattern.compile(pattern).asPredicate();
    }
}
