package org.openpersonalization.decide.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openpersonalization.audience.Audience;
import org.openpersonalization.audience.AudienceCompiler;
import org.openpersonalization.audience.SavedGroups;
import org.openpersonalization.audience.lint.LintFinding;
import org.openpersonalization.definition.Component;
import org.openpersonalization.definition.ComponentKind;
import org.openpersonalization.definition.Schedule;
import org.openpersonalization.definition.Variant;
import org.openpersonalization.signal.RequestContext;

class VariantLintTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final AudienceCompiler COMPILER = new AudienceCompiler(SavedGroups.none(), RequestContext.PATHS);
    private static final Map<String, Object> PHONES = Map.of("context.device", "phone");

    private static Variant variant(String name, Map<String, ?> condition, Schedule schedule) {
        Audience audience = COMPILER.compile("a-" + name, "For " + name, condition);
        return new Variant(name, Optional.of(audience), schedule, List.of());
    }

    private static Variant variant(String name, Map<String, ?> condition) {
        return variant(name, condition, Schedule.always());
    }

    private static Schedule days(@Nullable Integer from, @Nullable Integer until) {
        return new Schedule(
                from == null ? null : NOW.plusSeconds(from * 86_400L),
                until == null ? null : NOW.plusSeconds(until * 86_400L));
    }

    private static List<String> findings(Variant... variants) {
        return VariantLint.findings(new Component("c", ComponentKind.CONTENT, List.of(variants)), NOW).stream()
                .map(finding -> finding.place() + " " + finding.code())
                .toList();
    }

    @Test
    void variantsForDifferentPeopleAreFine() {
        assertThat(findings(variant("a", PHONES), variant("b", Map.of("context.device", "tablet"))))
                .isEmpty();
    }

    @Test
    void variantForTheSamePeopleAsAnEarlierOneIsShadowed() {
        assertThat(findings(variant("a", PHONES), variant("b", PHONES))).containsExactly("b SHADOWED");
    }

    @Test
    void variantForSomeOfThePeopleOfAnEarlierOneIsShadowedAndNotTheOtherWayRound() {
        Variant wide = variant("wide", Map.of("profile.views", Map.of("$gte", 2)));
        Variant narrow = variant("narrow", Map.of("profile.views", Map.of("$gte", 5), "context.device", "phone"));

        assertThat(findings(wide, narrow)).containsExactly("narrow SHADOWED");
        assertThat(findings(narrow, wide)).isEmpty();
    }

    @Test
    void sentenceNamesBothVariants() {
        List<LintFinding> findings = VariantLint.findings(
                new Component("c", ComponentKind.CONTENT, List.of(variant("a", PHONES), variant("b", PHONES))), NOW);

        assertThat(findings.get(0).message().parameters()).isEqualTo(Map.of("variant", "b", "earlier", "a"));
    }

    @Test
    void variantOnALaterRungIsLeftToThoseWhoDidNotAgree() {
        Variant everybodySeen = variant("seen", Map.of("profile.views", Map.of("$gte", 0)));

        assertThat(findings(everybodySeen, variant("phones", PHONES))).isEmpty();
        assertThat(findings(
                        variant("phones", PHONES),
                        variant("both", Map.of("context.device", "phone", "declared.a", "b"))))
                .isEmpty();
    }

    @Test
    void variantThatNeedsLessConsentIsLeftToThoseWhoGaveNoMore() {
        Variant both = variant(
                "both",
                Map.of(
                        "profile.views",
                        Map.of("$gte", 0),
                        "$or",
                        List.of(
                                Map.of("declared.a", Map.of("$exists", true)),
                                Map.of("declared.a", Map.of("$exists", false)))));
        Variant one = variant("one", Map.of("profile.views", Map.of("$gte", 3)));

        assertThat(findings(both, one)).isEmpty();
        assertThat(findings(variant("all", Map.of("profile.views", Map.of("$gte", 0))), both))
                .containsExactly("both SHADOWED");
    }

    @Test
    void variantIsNotShadowedWhileTheEarlierOneIsOff() {
        assertThat(findings(variant("a", PHONES, days(1, null)), variant("b", PHONES)))
                .isEmpty();
        assertThat(findings(variant("a", PHONES, days(null, 5)), variant("b", PHONES)))
                .isEmpty();
        assertThat(findings(variant("a", PHONES, days(null, 5)), variant("b", PHONES, days(2, 9))))
                .isEmpty();
        assertThat(findings(variant("a", PHONES, days(2, null)), variant("b", PHONES, days(1, null))))
                .isEmpty();
    }

    @Test
    void variantIsShadowedWithinTheTimeOfTheEarlierOne() {
        assertThat(findings(variant("a", PHONES, days(-1, 5)), variant("b", PHONES, days(null, 5))))
                .containsExactly("b SHADOWED");
        assertThat(findings(variant("a", PHONES, days(2, null)), variant("b", PHONES, days(2, 9))))
                .containsExactly("b SHADOWED");
    }

    @Test
    void variantWhoseTimeIsOverIsToldAndShadowsNothing() {
        assertThat(findings(variant("a", PHONES, days(-9, 0)), variant("b", PHONES)))
                .containsExactly("a ENDED");
    }

    @Test
    void variantWithoutAudienceOrForNobodyIsUnreachable() {
        Variant lost = new Variant("lost", Optional.empty(), Schedule.always(), List.of());

        assertThat(findings(lost, variant("nobody", Map.of("context.hour", 30))))
                .containsExactly("lost NO_AUDIENCE", "nobody UNREACHABLE");
    }
}
