package org.openpersonalization.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openpersonalization.experiment.phase.FrozenAudience;

/**
 * A page that is made again differs from itself: the link that answers why carries the moment at which the page was made. So two equal
 * answers are one page of the page cache.
 */
@ExtendWith(SiteExtension.class)
@DisplayName("A personalized page in the page cache")
class KeptPagesIT {

    private static final Pattern COMPONENT = Pattern.compile("p13n-component=\"([^\"]+)\"|p13n component=\"([^\"]+)\"");
    private static final String SETTINGS = "/modules/personalization/config/pages";
    private static final String LIMIT = "cachedCombinations";
    private static final String DACH = "/personalization/audiences/dach";
    private static final String HERO = "/website/home/main/hero";
    private static final String[] NEW_YORK = {"User-Agent", Visitors.DESKTOP_AGENT, "X-Geo-Region", "US-NY"};

    @Test
    void isMadeOnceForAllWhoAreShownTheSame(Site site) {
        String page = "/home.html?utm_term=once";

        String phone = kept(() -> Person.visiting(site, Visitors.PHONE).page(page));
        String desktop = kept(() -> Person.visiting(site, Visitors.PLAIN).page(page));

        assertThat(Site.variantOf(phone, Visitors.HERO)).isEqualTo("phone");
        assertThat(Site.variantOf(desktop, Visitors.HERO)).isEqualTo("default");
        assertThat(Patience.becomes(() -> {
                    String before =
                            kept(() -> Person.visiting(site, Visitors.PHONE).page(page));
                    Person.visiting(site, Visitors.PLAIN).page(page);
                    return Person.visiting(site, Visitors.PHONE).page(page).equals(before);
                }))
                .isTrue();
    }

    @Test
    void isSentToABrowserThatTakesPackedPagesAndGetsAnId(Site site) {
        String[] packed = {"User-Agent", Visitors.DESKTOP_AGENT, "X-Geo-Region", "US-NY", "Accept-Encoding", "gzip"};

        for (String page : List.of("/home.html?utm_term=packed", "/home.html?utm_term=packed", "/home.html?not=kept")) {
            HttpResponse<String> answer = Person.visiting(site, packed).get(page);

            assertThat(answer.statusCode()).as(page).isEqualTo(200);
            assertThat(answer.headers().allValues("Set-Cookie"))
                    .as(page)
                    .anyMatch(cookie -> cookie.startsWith("p13n_id="));
        }
    }

    @Test
    void countsWhatIsOnIt(Site site) {
        String page = "/home.html?utm_term=counted";
        Supplier<Person> visitor = () -> Person.visiting(site, Visitors.SWISS).allow("analytics");
        String html = "";
        String shown = "not yet";
        Set<String> others = Set.of();
        for (int i = 0; i < 10 && !shown.equals(html); i++) {
            html = kept(() -> visitor.get().page(page));
            site.database().rows();
            others = site.database().visitors();

            shown = visitor.get().page(page);
        }

        String pseudonym = site.database().newcomer(others);
        site.database().rows();
        assertThat(shown).isEqualTo(html);
        assertThat(components(html)).hasSizeGreaterThan(3);
        assertThat(site.database().column("SELECT component FROM exposure WHERE hex(visitor) = '" + pseudonym + "'"))
                .containsExactlyInAnyOrderElementsOf(components(html));
        assertThat(site.database()
                        .column("SELECT variant FROM exposure WHERE component = '" + Visitors.RENT_TEASER
                                + "' AND hex(visitor) = '" + pseudonym + "'"))
                .containsExactly("dach");
    }

    @Test
    void bringsEachNewcomerTheirOwnId(Site site) {
        String page = "/home.html?utm_term=ids";
        String html = "";
        List<Person> newcomers = List.of();
        List<String> shown = List.of("not yet");
        for (int i = 0; i < 10 && !Set.of(html).containsAll(shown); i++) {
            html = kept(() -> Person.visiting(site, NEW_YORK).page(page));
            newcomers = List.of(Person.visiting(site, NEW_YORK), Person.visiting(site, NEW_YORK));
            shown = newcomers.stream().map(person -> person.page(page)).toList();
        }
        Person first = newcomers.get(0);
        Person second = newcomers.get(1);

        assertThat(shown).containsOnly(html);

        String id = first.cookie("p13n_id").orElseThrow();
        assertThat(second.cookie("p13n_id")).isPresent().get().isNotEqualTo(id);
        assertThat(html).doesNotContain(id);
    }

    @Test
    void isKeptByNoOtherCacheAndNeverConfirmed(Site site) {
        String page = "/home.html?utm_term=headers";
        kept(() -> site.page(page, Visitors.PLAIN));

        HttpResponse<String> answer = site.get(
                page,
                "User-Agent",
                Visitors.DESKTOP_AGENT,
                "If-Modified-Since",
                "Fri, 01 Jan 2100 00:00:00 GMT",
                "If-None-Match",
                "*");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("private, no-store");
        assertThat(answer.headers().map().keySet()).noneMatch(name -> name.matches("(?i)last-modified|etag|p13n-.*"));
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("p13n"));
    }

    @Test
    void isMadeAnewWhenItsPageIsEditedAndNoOtherIs(Site site) {
        Supplier<String> home = () -> site.page("/home.html?utm_term=edited", Visitors.PLAIN);
        Supplier<String> pricing = () -> site.page("/home/pricing.html?utm_term=edited", Visitors.PLAIN);

        assertThat(Patience.becomes(() -> {
                    String homeBefore = kept(home);
                    String pricingBefore = kept(pricing);
                    site.setProperty(HERO, "p13nTest", String.valueOf(System.nanoTime()));
                    return RunningExperiment.soon(() -> !home.get().equals(homeBefore))
                            && pricing.get().equals(pricingBefore);
                }))
                .isTrue();
    }

    @Test
    void isMadeAnewWhenAnAudienceThatItTellsIsRenamedAndNoOtherIs(Site site) {
        Supplier<String> pricing = () -> site.page("/home/pricing.html?utm_term=renamed", Visitors.SWISS);
        Supplier<String> lamp = () -> site.page("/home/products/glim-lamp.html?utm_term=renamed", Visitors.SWISS);
        String title = site.page("/.personalization/decisions?page=/home/pricing", Visitors.SWISS)
                .replaceAll("(?s).*audience \\[([^\\]]*)\\].*", "$1");
        try {
            assertThat(Patience.becomes(() -> {
                        String pricingBefore = kept(pricing);
                        String lampBefore = kept(lamp);
                        site.setProperty(DACH, "title", "Renamed " + System.nanoTime());
                        return RunningExperiment.soon(() -> !pricing.get().equals(pricingBefore))
                                && lamp.get().equals(lampBefore);
                    }))
                    .isTrue();
        } finally {
            site.setProperty(DACH, "title", title);
        }
    }

    @Test
    void showsEachParticipantTheirArmOfAnExperiment(Site site) {
        String page = "/home.html?utm_term=arms";
        List<Person> people = IntStream.range(0, 12)
                .mapToObj(i -> Person.visiting(site, Visitors.PLAIN).allow("analytics"))
                .toList();
        people.forEach(person -> person.page("/home.html"));
        String before = kept(() -> site.page(page, Visitors.PLAIN));
        try (RunningExperiment experiment =
                RunningExperiment.on(site, "kept-arms", Visitors.HERO, "evening", FrozenAudience.everybody())) {
            assertThat(experiment.isServedSoon(people.get(0))).isTrue();
            Set<String> arms = new TreeSet<>();
            for (Person person : people) {
                String arm = Site.variantOf(person.page(page), Visitors.HERO);
                assertThat(person.page("/.personalization/decisions?page=/home"))
                        .contains("\"component\":\"" + Visitors.HERO + "\",\"variant\":\"" + arm + "\"");
                arms.add(arm);
            }
            assertThat(arms).containsExactly("default", "evening");
            assertThat(Site.variantOf(site.page(page, Visitors.PLAIN), Visitors.HERO))
                    .isEqualTo(Site.variantOf(before, Visitors.HERO));
        }
    }

    @Test
    void isOneOfALimitedNumber(Site site) {
        Supplier<String> phone = () -> site.page("/home.html?utm_term=limit", Visitors.PHONE);
        Supplier<String> desktop = () -> site.page("/home.html?utm_term=limit", Visitors.PLAIN);
        site.setConfiguration(SETTINGS, LIMIT, "1");
        try {
            assertThat(Patience.becomes(() -> {
                        IntStream.range(0, 8).forEach(i -> phone.get());
                        return !desktop.get().equals(desktop.get())
                                && phone.get().equals(phone.get());
                    }))
                    .isTrue();
            site.setConfiguration(SETTINGS, LIMIT, "0");
            assertThat(Patience.becomes(() -> !phone.get().equals(phone.get()))).isTrue();
        } finally {
            site.setConfiguration(SETTINGS, LIMIT, "50");
            kept(phone);
        }
    }

    /** The page once it is kept; an edit or a changed setting of another test may empty the cache at any moment, also later. */
    private static String kept(Supplier<String> page) {
        String before = page.get();
        for (int i = 0; i < 50; i++) {
            String now = page.get();
            if (now.equals(before)) {
                return now;
            }
            before = now;
        }
        throw new AssertionError("The page cache does not keep the page");
    }

    private static Set<String> components(String html) {
        Set<String> components = new TreeSet<>();
        Matcher marks = COMPONENT.matcher(html);
        while (marks.find()) {
            components.add((marks.group(1) == null ? marks.group(2) : marks.group(1)).replace("&#45;", "-"));
        }
        return components;
    }
}
