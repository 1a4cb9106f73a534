package org.openpersonalization.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openpersonalization.decide.RungKind;
import org.openpersonalization.experiment.phase.FrozenAudience;
import org.openpersonalization.site.ConsentMatrix.Case;
import org.openpersonalization.site.ConsentMatrix.Seen;

/**
 * Plays every combination of choices, Global Privacy Control and regime, and compares with {@code docs/consent-matrix.md}.
 * Rungs are taken from the ladder, so that one that is added joins by existing.
 */
@ExtendWith(SiteExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Every combination of choices, signal and regime does what the matrix says")
class ConsentMatrixIT {

    private static final Path DOCUMENT = Path.of("..", "..", "docs", "consent-matrix.md");
    private static final String REWRITE = "matrix.write";
    private static final Map<String, String> PLACE_OF_REGIME =
            new LinkedHashMap<>(Map.of("opt-in", "DE-BE", "opt-out", "US-NY", "none", "JP-13"));
    private static final Pattern CODE = Pattern.compile("<code>([0-9a-f]{32})</code>");
    private static final Pattern RUNG = Pattern.compile("\"rung\":\"([a-z-]+)\"");
    private static final Pattern GRANTED = Pattern.compile("\"([a-z-]+)\":true");
    private static final String SENTENCE = "THIS PRICE WAS SET BY AN ALGORITHM USING YOUR PERSONAL DATA.";

    private final ConsentMatrix matrix = new ConsentMatrix();
    private final Map<Case, Optional<String>> codes = new LinkedHashMap<>();
    private long strangersInTheDatabase;

    /** A person who has done what the document says, and what was seen of it over HTTP. */
    private record Played(Case said, Seen overHttp, Optional<String> code) {}

    @BeforeAll
    void playEveryCase(Site site) {
        try (RunningExperiment running =
                RunningExperiment.on(site, "matrix", Visitors.BANNER, "phone", FrozenAudience.everybody())) {
            running.known();
            playEveryCaseWhileAnExperimentRuns(site);
        }
    }

    private void playEveryCaseWhileAnExperimentRuns(Site site) {
        Set<String> before = site.database().visitors();
        String preview = PreviewIT.address(Admin.loggedIn(site, "viewer"), Visitors.HERO, "spring");
        List<Played> all = new ArrayList<>();
        for (String regime : List.of("opt-in", "opt-out", "none")) {
            for (boolean privacyControl : new boolean[] {false, true}) {
                for (Map<String, Boolean> said : ConsentMatrix.everythingThatCanBeSaid()) {
                    all.add(play(new Case(regime, privacyControl, said), preview, site));
                }
            }
        }
        site.database().rows();
        Map<String, Set<String>> kept = keptByVisitor(site);
        Set<String> newcomers = new TreeSet<>(site.database().visitors());
        newcomers.removeAll(before);
        for (Played played : all) {
            played.code().map(code -> code.toUpperCase(java.util.Locale.ROOT)).ifPresent(newcomers::remove);
            Set<String> rows = new TreeSet<>(played.overHttp().kept());
            played.code().ifPresent(code -> rows.addAll(kept.getOrDefault(code, Set.of())));
            codes.put(played.said(), played.code());
            matrix.add(played.said(), with(played.overHttp(), rows));
        }
        strangersInTheDatabase = newcomers.size();
    }

    private static Seen with(Seen seen, Set<String> kept) {
        return new Seen(seen.granted(), seen.cookies(), kept, seen.rungs(), seen.shown());
    }

    private static Played play(Case each, String preview, Site site) {
        List<String> headers = new ArrayList<>(
                List.of("User-Agent", Visitors.DESKTOP_AGENT, "X-Geo-Region", PLACE_OF_REGIME.get(each.regime())));
        if (each.privacyControl()) {
            headers.addAll(List.of("Sec-GPC", "1"));
        }
        Person person = Person.visiting(site, headers.toArray(new String[0]));
        assertPreviewLeavesNothing(person, preview);
        Set<String> shown = new TreeSet<>();
        person.page("/home.html");
        firstLayer(person).ifPresent(shown::add);
        if (!each.said().isEmpty()) {
            say(person, each.said());
            firstLayer(person).ifPresent(again -> shown.add(again + " again"));
        }
        for (String page : List.of(
                "/home/pricing.html",
                "/home/pricing.html",
                "/home/guides/first-rope.html",
                "/home/products/line-rope.html")) {
            person.page(page);
        }
        person.signals(Person.event("matrix"), Person.answer("goal", "family-hiking"));
        assertThat(Site.variantOf(person.page(preview), Visitors.HERO)).isEqualTo("spring");
        String home = person.page("/home.html?utm_campaign=spring");
        String prices = person.page("/home/pricing.html");
        String preferences = person.with("Accept", "text/html").page("/.personalization/preferences");
        if (preferences.contains("class=\"p13n-signal\"")) {
            shown.add("signal honoured");
        }
        if (prices.contains(SENTENCE) || home.contains(SENTENCE)) {
            shown.add("price sentence");
        }
        Seen seen = new Seen(granted(person), cookies(person), records(person), rungs(person), shown);
        return new Played(each, seen, code(person));
    }

    /** In whatever regime, and with the signal or without. */
    private static void assertPreviewLeavesNothing(Person person, String preview) {
        assertThat(Site.variantOf(person.page(preview), Visitors.HERO)).isEqualTo("spring");
        assertThat(cookies(person)).isEmpty();
    }

    private static void say(Person person, Map<String, Boolean> said) {
        String purposes = said.entrySet().stream()
                .map(each -> "\"" + each.getKey() + "\":" + each.getValue())
                .collect(Collectors.joining(","));
        HttpResponse<String> answer = person.json("/.personalization/consent", "{\"purposes\":{" + purposes + "}}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static Optional<String> firstLayer(Person person) {
        String css = person.page("/.personalization/first-layer.css");
        return css.contains("opt-in")
                ? Optional.of("asked (opt-in)")
                : css.contains("opt-out") ? Optional.of("asked (opt-out)") : Optional.empty();
    }

    private static Set<String> granted(Person person) {
        String state = person.with("Accept", "application/json").page("/.personalization/consent");
        String purposes = state.substring(state.indexOf("\"purposes\""), state.indexOf('}') + 1);
        return all(GRANTED, purposes);
    }

    private static Set<String> cookies(Person person) {
        return java.util.stream.Stream.of("p13n_consent", "p13n_defaults", "p13n_id")
                .filter(name ->
                        person.cookie(name).filter(value -> !value.isEmpty()).isPresent())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Of the ledger: everybody who chose has a record for each purpose. */
    private static Set<String> records(Person person) {
        String receipts = person.page("/.personalization/receipts");
        Matcher matcher = Pattern.compile("\"record_id\"").matcher(receipts);
        long count = matcher.results().count();
        return count == 0 ? Set.of() : new TreeSet<>(Set.of(count + " consent records"));
    }

    private static Set<String> rungs(Person person) {
        Set<String> rungs = new TreeSet<>();
        rungs.addAll(all(RUNG, person.page("/.personalization/decisions?page=/home&utm_campaign=spring")));
        rungs.addAll(all(RUNG, person.page("/.personalization/decisions?page=/home/pricing")));
        assertThat(deliveredRungs(person)).isEqualTo(rungs);
        return rungs;
    }

    /** The same by the API, which keeps nothing of it. */
    private static Set<String> deliveredRungs(Person person) {
        String pages = "/.personalization/v1/pages";
        Set<String> rungs = new TreeSet<>();
        rungs.addAll(all(RUNG, person.page(pages + "/home?content=false&preflight=true&utm_campaign=spring")));
        rungs.addAll(all(RUNG, person.page(pages + "/home/pricing?content=false&preflight=true")));
        return rungs;
    }

    private static Optional<String> code(Person person) {
        Matcher matcher = CODE.matcher(person.with("Accept", "text/html").page("/.personalization/me"));
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static Set<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Set<String>> keptByVisitor(Site site) {
        Map<String, Set<String>> kept = new LinkedHashMap<>();
        put(kept, "signals", site, "SELECT DISTINCT hex(visitor) FROM signal_log WHERE purpose = 'behavioral'");
        put(kept, "answers", site, "SELECT DISTINCT hex(visitor) FROM signal_log WHERE purpose = 'preferences'");
        put(kept, "what was shown", site, "SELECT DISTINCT hex(visitor) FROM exposure");
        put(kept, "profile", site, "SELECT DISTINCT hex(visitor) FROM profile");
        return kept;
    }

    private static void put(Map<String, Set<String>> kept, String kind, Site site, String sql) {
        site.database()
                .column(sql)
                .forEach(visitor -> kept.computeIfAbsent(
                                visitor.toLowerCase(java.util.Locale.ROOT), key -> new TreeSet<>())
                        .add(kind));
    }

    @Test
    void documentSaysWhatWasSeen() throws IOException {
        String seen = matrix.document();
        if (Boolean.getBoolean(REWRITE)) {
            Files.writeString(DOCUMENT, seen);
        }

        assertThat(Files.readString(DOCUMENT))
                .as("docs/consent-matrix.md; read what changed, then run the test with -D" + REWRITE + "=true")
                .isEqualTo(seen);
    }

    @Test
    @Tag("promise-1")
    void noRungDecidesWithoutItsPurposes() {
        matrix.rows().forEach((each, seen) -> {
            for (RungKind rung : RungKind.values()) {
                if (seen.rungs().contains(rung.label())) {
                    assertThat(seen.granted())
                            .as(rung.label() + " for " + each)
                            .containsAll(
                                    rung.needs().stream().map(Object::toString).toList());
                }
            }
        });
    }

    @Test
    void experimentDecidesForEverybodyWhoIsCountedAndForNobodyElse() {
        matrix.rows()
                .forEach((each, seen) -> assertThat(seen.rungs().contains(RungKind.EXPERIMENT.label()))
                        .as(each.toString())
                        .isEqualTo(seen.granted().contains("analytics")));
    }

    @Test
    void nothingIsKeptBeyondWhatIsGranted() {
        matrix.rows().forEach((each, seen) -> {
            assertThat(seen.kept().contains("signals") && !seen.granted().contains("behavioral"))
                    .as("signals for " + each)
                    .isFalse();
            assertThat(seen.kept().contains("answers") && !seen.granted().contains("preferences"))
                    .as("answers for " + each)
                    .isFalse();
            assertThat(seen.kept().contains("what was shown") && !seen.granted().contains("analytics"))
                    .as("exposures for " + each)
                    .isFalse();
        });
        assertThat(strangersInTheDatabase)
                .as("visitors in the database who are none of the played ones")
                .isZero();
    }

    @Test
    void whoeverGrantsNothingHasNoIdAndIsNotInTheDatabase() {
        matrix.rows().forEach((each, seen) -> {
            if (seen.granted().isEmpty()) {
                assertThat(seen.cookies()).as(each.toString()).doesNotContain("p13n_id");
                assertThat(codes.get(each)).as(each.toString()).isEmpty();
            }
        });
    }

    @Test
    @Tag("promise-2")
    void aNoTheSignalAndAStricterRegimeNeverGrantMore() {
        matrix.rows().forEach((each, seen) -> {
            for (String purpose : ConsentMatrix.PURPOSES) {
                if (Boolean.TRUE.equals(each.said().get(purpose))) {
                    Map<String, Boolean> denied = new LinkedHashMap<>(each.said());
                    denied.put(purpose, false);
                    Seen less = matrix.rows().get(new Case(each.regime(), each.privacyControl(), denied));
                    assertThat(seen.granted()).as(each + " without " + purpose).containsAll(less.granted());
                }
            }
            if (each.said().isEmpty()) {
                Seen strict = matrix.rows().get(new Case("opt-in", each.privacyControl(), Map.of()));
                Seen signalled = matrix.rows().get(new Case(each.regime(), true, Map.of()));
                assertThat(seen.granted()).containsAll(strict.granted()).containsAll(signalled.granted());
            }
        });
    }
}
