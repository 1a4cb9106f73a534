package org.openpersonalization.service.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openpersonalization.audience.Audience;
import org.openpersonalization.audience.AudienceCompiler;
import org.openpersonalization.audience.SavedGroups;
import org.openpersonalization.audience.lint.LintFinding;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.decide.lint.ContentField;
import org.openpersonalization.definition.Component;
import org.openpersonalization.definition.ComponentKind;
import org.openpersonalization.definition.Schedule;
import org.openpersonalization.definition.Variant;
import org.openpersonalization.experiment.phase.RunningExperiments;
import org.openpersonalization.ledger.Circumstances;
import org.openpersonalization.ledger.Statement;
import org.openpersonalization.service.StoreUnavailableException;
import org.openpersonalization.service.privacy.ledger.DecisionTally;

class FindingServiceTest {

    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final AuthoredComponent.Place PLACE = new AuthoredComponent.Place("/home", "Home", "Welcome");

    private List<DecisionTally> tallies = List.of();

    private static DecisionTally tally(Statement.Verdict verdict, long count) {
        return new DecisionTally(TODAY, Purpose.BEHAVIORAL, verdict, Circumstances.Source.BANNER, count);
    }

    private static Component component(String id, Map<String, Object> condition) {
        Audience audience = new AudienceCompiler(
                        SavedGroups.none(), Set.of("context.country", "profile.views7d.pricing"))
                .compile("readers", "Readers", condition);
        return new Component(
                id,
                ComponentKind.CONTENT,
                List.of(new Variant("readers", Optional.of(audience), Schedule.always(), List.of())));
    }

    private static AuthoredComponent authored(Component component, ContentField... fields) {
        return new AuthoredComponent(component, PLACE, List.of(), Map.of("readers", List.of(fields)));
    }

    private SiteFindings findings(AuthoredComponent... components) {
        GrantShares shares = new GrantShares(() -> tallies);
        return new FindingService(
                        most -> new AuthoredComponents.Authored(List.of(components), true),
                        RunningExperiments::none,
                        shares,
                        InstantSource.fixed(NOW))
                .findings();
    }

    private List<LintFinding.Code> codes(AuthoredComponent... components) {
        return findings(components).components().stream()
                .flatMap(each -> each.findings().stream())
                .map(LintFinding::code)
                .toList();
    }

    @Test
    void componentWithoutFindingsIsCheckedAndLeftOut() {
        SiteFindings found = findings(
                authored(component("fine", Map.of("context.country", "CH"))),
                authored(
                        component("dead", Map.of("context.country", "CH")),
                        new ContentField("ctaLink", "", ContentField.Kind.LINK, "/home/gone", true)));

        assertThat(found.checked()).isEqualTo(2);
        assertThat(found.components()).singleElement().satisfies(each -> {
            assertThat(each.component()).isEqualTo("dead");
            assertThat(each.place()).isEqualTo(PLACE);
        });
    }

    @Test
    void rarelyGrantedPurposeIsNamedWithItsShare() {
        AuthoredComponent reader =
                authored(component("c", Map.of("profile.views7d.pricing", Map.of("$not", Map.of("$gt", 0)))));

        tallies = List.of(tally(Statement.Verdict.GIVEN, 24), tally(Statement.Verdict.REFUSED, 76));
        assertThat(findings(reader).components().get(0).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.values())
                        .containsEntry("purpose", "behavioral")
                        .containsEntry("percent", "24"));

        tallies = List.of(tally(Statement.Verdict.GIVEN, 25), tally(Statement.Verdict.REFUSED, 75));
        assertThat(codes(reader)).isEmpty();
    }

    @Test
    void fewChoicesAndEndsOfChoicesSayNothing() {
        AuthoredComponent reader =
                authored(component("c", Map.of("profile.views7d.pricing", Map.of("$not", Map.of("$gt", 0)))));

        tallies = List.of(tally(Statement.Verdict.REFUSED, 99), tally(Statement.Verdict.EXPIRED, 5_000));

        assertThat(codes(reader)).isEmpty();
    }

    @Test
    void findingsWithoutTheLedgerAreThoseOfContent() {
        AuthoredComponents one = most -> new AuthoredComponents.Authored(
                List.of(authored(component("c", Map.of("context.country", Map.of("$in", List.of()))))), true);
        GrantShares down = new GrantShares(() -> {
            throw new StoreUnavailableException("The store cannot be read", new IllegalStateException());
        });

        SiteFindings found =
                new FindingService(one, RunningExperiments::none, down, InstantSource.fixed(NOW)).findings();

        assertThat(found.components().get(0).findings())
                .extracting(LintFinding::code)
                .containsExactly(LintFinding.Code.UNREACHABLE);
    }
}
