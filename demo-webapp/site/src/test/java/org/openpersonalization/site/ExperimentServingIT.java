package org.openpersonalization.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openpersonalization.experiment.phase.Act;
import org.openpersonalization.experiment.phase.FrozenAudience;

@ExtendWith(SiteExtension.class)
@DisplayName("An experiment is served as it was begun")
class ExperimentServingIT {

    private static final String COMPONENT = Visitors.BANNER;
    private static final String VARIANT = "phone";
    private static final Pattern WHY =
            Pattern.compile("<nav class=\"p13n-privacy\".*?href=\"(/.personalization/why[^\"]*)\"");

    @Test
    void experimentThatBeginsIsServedWithinASecondAndEverybodyKeepsTheVariant(Site site) {
        List<Person> people = people(site, 24);
        try (RunningExperiment running = everybody(site, "begins")) {
            assertThat(running.isServedSoon(people.get(0))).isTrue();

            List<String> first =
                    people.stream().map(ExperimentServingIT::banner).toList();
            List<String> again =
                    people.stream().map(ExperimentServingIT::banner).toList();

            assertThat(again).isEqualTo(first);
            assertThat(new HashSet<>(first)).containsExactlyInAnyOrder("default", VARIANT);
        }
    }

    @Test
    void pausedExperimentShowsOwnContentWithinASecondAndResumedTheSameAsBefore(Site site) {
        List<Person> people = people(site, 12);
        try (RunningExperiment running = everybody(site, "pauses")) {
            assertThat(running.isServedSoon(people.get(0))).isTrue();
            List<String> before =
                    people.stream().map(ExperimentServingIT::banner).toList();

            running.pause();
            assertThat(running.isGoneSoon(people.get(0))).isTrue();
            assertThat(people).allSatisfy(person -> assertThat(banner(person)).isEqualTo("default"));

            running.resume();
            assertThat(running.isServedSoon(people.get(0))).isTrue();
            assertThat(people.stream().map(ExperimentServingIT::banner)).containsExactlyElementsOf(before);
        }
        assertThat(RunningExperiment.isServedTo(people.get(0)))
                .as("after it was stopped")
                .isFalse();
    }

    @Test
    void onlyThoseWhoAgreedToBeCountedTakePart(Site site) {
        Person counted = person(site).allow("analytics");
        try (RunningExperiment running = everybody(site, "consents")) {
            assertThat(running.isServedSoon(counted)).isTrue();

            for (int i = 0; i < 6; i++) {
                Person known = person(site).allow("behavioral", "preferences");
                assertThat(RunningExperiment.isServedTo(known)).isFalse();
                assertThat(banner(known)).isEqualTo("default");
            }
            assertThat(RunningExperiment.isServedTo(person(site)))
                    .as("somebody who has not been asked")
                    .isFalse();
            assertThat(RunningExperiment.isServedTo(counted.refuse("analytics")))
                    .as("after a no")
                    .isFalse();
        }
    }

    @Test
    void onlyTheAudienceTakesPart(Site site) {
        Person counted = person(site).allow("analytics");
        Person german = counted.with("Accept-Language", "de-CH,de;q=0.9");
        FrozenAudience speaksGerman =
                new FrozenAudience("german", "German", Map.of("context.language", "de"), Map.of());
        try (RunningExperiment running = RunningExperiment.on(site, "audience", COMPONENT, VARIANT, speaksGerman)) {
            assertThat(running.isServedSoon(german)).isTrue();

            assertThat(RunningExperiment.isServedTo(counted)).isFalse();
        }
    }

    @Test
    void whatWasShownIsLoggedUnderTheExperiment(Site site) {
        Set<String> before = site.database().visitors();
        Person counted = person(site).allow("analytics");
        try (RunningExperiment running = everybody(site, "logs")) {
            assertThat(running.isServedSoon(counted)).isTrue();
            String shown = banner(counted);

            String visitor = site.database().newcomer(before);
            assertThat(site.database()
                            .column("SELECT variant || ' by ' || rung FROM exposure WHERE component = '" + COMPONENT
                                    + "' AND hex(visitor) = '" + visitor + "'"))
                    .containsExactly(shown + " by experiment");
        }
    }

    @Test
    void visitorIsToldThatChanceDecided(Site site) {
        Person counted = person(site).allow("analytics");
        try (RunningExperiment running = everybody(site, "explains")) {
            assertThat(running.isServedSoon(counted)).isTrue();

            Matcher link = WHY.matcher(counted.page("/home.html"));
            assertThat(link.find()).isTrue();
            String address = link.group(1).replace("&amp;", "&");
            assertThat(counted.with("Accept", "text/html").page(address))
                    .contains("Several versions are being compared, and chance decided");
            assertThat(counted.with("Accept", "text/html").page(address.replace("language=en", "language=de")))
                    .contains("Mehrere Fassungen werden verglichen, und der Zufall hat bestimmt");
        }
    }

    @Test
    void hardEndStopsTheExperimentAndIsEntered(Site site) {
        Instant past = Instant.parse("2026-11-20T00:00:00Z");
        try (RunningExperiment running = RunningExperiment.until(site, "ends", COMPONENT, VARIANT, past)) {
            assertThat(RunningExperiment.soon(() -> running.acts().size() == 2)).isTrue();

            Act stop = running.acts().get(0);
            assertThat(stop.kind()).isEqualTo(Act.Kind.STOP);
            assertThat(stop.actor()).isEqualTo("calendar");
            assertThat(stop.at()).isEqualTo(past);
            assertThat(RunningExperiment.isServedTo(person(site).allow("analytics")))
                    .isFalse();
        }
    }

    private static RunningExperiment everybody(Site site, String name) {
        return RunningExperiment.on(site, name, COMPONENT, VARIANT, FrozenAudience.everybody());
    }

    private static List<Person> people(Site site, int number) {
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            people.add(person(site).allow("analytics"));
        }
        return people;
    }

    private static Person person(Site site) {
        return Person.visiting(site, Visitors.PLAIN);
    }

    private static String banner(Person person) {
        return Site.variantOf(person.page("/home.html"), COMPONENT);
    }
}
