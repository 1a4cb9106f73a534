package org.openpersonalization.audience.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openpersonalization.profile.FoldSettings;
import org.openpersonalization.profile.Profile;
import org.openpersonalization.profile.ProfileAttributes;
import org.openpersonalization.profile.ProfileFold;
import org.openpersonalization.profile.Stage;
import org.openpersonalization.profile.StageRules;
import org.openpersonalization.signal.Arrival;
import org.openpersonalization.signal.Campaign;
import org.openpersonalization.signal.Device;
import org.openpersonalization.signal.Occurrence;
import org.openpersonalization.signal.Place;
import org.openpersonalization.signal.RequestContext;
import org.openpersonalization.signal.RequestMarks;
import org.openpersonalization.signal.Signal;
import org.openpersonalization.signal.SignalKind;

/** What the lint believes of attributes is what the engine reads. */
class DomainsTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    private static boolean includes(Domain domain, @Nullable Object value) {
        return domain.single().stream().anyMatch(one -> Objects.equals(one, value))
                || value instanceof Number number
                        && (domain.single().stream().anyMatch(one -> isSame(one, number))
                                || domain.numbers() != null && domain.numbers().includes(number.doubleValue()))
                || value instanceof String && domain.kinds().contains(Domain.Kind.TEXTS)
                || value instanceof List && domain.kinds().contains(Domain.Kind.LISTS);
    }

    private static boolean isSame(@Nullable Object one, Number number) {
        return one instanceof Number other && other.doubleValue() == number.doubleValue();
    }

    @Test
    void everyRequestIsWithinItsDomains() {
        Random random = new Random(5);
        for (int i = 0; i < 200; i++) {
            Device.Kind kind = Device.Kind.values()[i % Device.Kind.values().length];
            RequestContext context = new RequestContext(
                    "/home",
                    new Arrival("", new Campaign("", "", "", "", "")),
                    new Device(kind, i % 2 == 0 ? "Firefox" : "", ""),
                    i % 3 == 0 ? Place.unknown() : new Place("CH", ""),
                    i % 2 == 0 ? "de" : "",
                    NOW.plusSeconds(random.nextInt(1_000_000)).atZone(ZoneOffset.UTC),
                    i % 2 == 0 ? new RequestMarks(false, false, false) : new RequestMarks(true, false, false));
            for (String path : RequestContext.PATHS) {
                assertThat(includes(Domains.of(path), context.value(path)))
                        .as("%s=%s", path, context.value(path))
                        .isTrue();
            }
        }
    }

    @Test
    void everyProfileIsWithinItsDomains() {
        Random random = new Random(6);
        for (int i = 0; i < 300; i++) {
            ProfileAttributes attributes =
                    new ProfileAttributes(profile(random), NOW, FoldSettings.defaults(), StageRules.defaults());
            for (String path : paths()) {
                assertThat(includes(Domains.of(path), attributes.value(path)))
                        .as("%s=%s", path, attributes.value(path))
                        .isTrue();
            }
        }
    }

    private static Profile profile(Random random) {
        ProfileFold fold = new ProfileFold(FoldSettings.defaults());
        Profile profile = Profile.empty();
        for (int n = random.nextInt(12); n > 0; n--) {
            Occurrence at = new Occurrence(
                    new UUID(random.nextLong(), n), NOW.minusSeconds(random.nextInt(random.nextInt(20_000_000) + 1)));
            Signal signal = random.nextInt(3) == 0
                    ? new Signal.DeclaredPreference(
                            at, "goal", List.of("a", "b").subList(0, random.nextInt(3)))
                    : new Signal.PageView(at, "/pricing", List.of("pricing"), List.of("climbing"));
            profile = fold.fold(profile, signal, n);
        }
        return profile;
    }

    private static List<String> paths() {
        List<String> paths = new ArrayList<>(List.of(
                "declared.goal",
                "declared.other",
                "profile.interests.climbing",
                "profile.interests.none",
                "profile.sessions",
                "profile.bounces",
                "profile.daysSinceFirstVisit",
                "profile.daysSinceLastVisit",
                "profile.daysAway",
                "profile.stage"));
        for (SignalKind kind : SignalKind.values()) {
            for (String window : List.of("", "Session", "1d", "7d", "30d")) {
                paths.add("profile." + kind.counted() + window);
                paths.add("profile." + kind.counted() + window + ".pricing");
            }
        }
        return paths;
    }

    @Test
    void everythingOfAProfileCanBeAbsent() {
        assertThat(paths()).allMatch(path -> includes(Domains.of(path), null));
    }

    @Test
    void everyAttributeOfTheProfileIsKnown() {
        assertThat(paths()).noneMatch(Domains::isCountedNowhere);
        assertThat(Domains.isCountedNowhere("profile.vues")).isTrue();
        assertThat(Domains.isCountedNowhere("context.country")).isFalse();
    }

    @Test
    void everyStageAndDeviceIsListed() {
        assertThat(Domains.of("profile.stage").single())
                .filteredOn(Objects::nonNull)
                .isEqualTo(Arrays.stream(Stage.values()).map(Stage::attribute).toList());
        assertThat(Domains.of("context.device").single())
                .isEqualTo(Arrays.stream(Device.Kind.values())
                        .map(Device.Kind::attribute)
                        .toList());
    }
}
