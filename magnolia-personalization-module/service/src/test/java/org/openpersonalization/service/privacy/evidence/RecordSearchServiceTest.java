package org.openpersonalization.service.privacy.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.consent.Terms;
import org.openpersonalization.ledger.Circumstances;
import org.openpersonalization.ledger.Notice;
import org.openpersonalization.ledger.RecordDraft;
import org.openpersonalization.ledger.Statement;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.service.Invalid;
import org.openpersonalization.service.NotFound;
import org.openpersonalization.service.StoreUnavailableException;
import org.openpersonalization.service.privacy.FakePrivacyStores;
import org.openpersonalization.service.privacy.audit.Audit;
import org.openpersonalization.service.privacy.audit.AuditEvent;
import org.openpersonalization.service.privacy.ledger.RecordQuery;

class RecordSearchServiceTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final String KNOWN = "00000000000000000000000000000001";

    private final FakePrivacyStores stores = new FakePrivacyStores();
    private final Audit audit = new Audit(() -> stores.open().audit(), () -> NOW);
    private final SubjectLookup subjects = new SubjectLookup(
            stores::open, consentId -> VisitorKey.of(HexFormat.of().parseHex(consentId)));
    private final RecordSearchService search = new RecordSearchService(subjects, audit);
    private final RecordExportService exports = new RecordExportService(subjects, audit);

    private void decide(String consentId, Instant at) {
        RecordDraft draft = new RecordDraft(
                UUID.randomUUID(),
                at,
                new Statement(Purpose.BEHAVIORAL, Statement.Verdict.GIVEN, Optional.empty()),
                new Notice("1", "0".repeat(64), "en"),
                new Circumstances("Shop", "CH", "opt-in", Circumstances.Source.BANNER, "banner/1", List.of()));
        stores.open().ledger().record(subjects.consentIds().apply(consentId), List.of(draft));
    }

    private List<String> noted() {
        return stores.open().audit().newest(10).stream()
                .map(event -> event.actor() + " " + event.action() + " " + event.target())
                .toList();
    }

    private List<Long> exported(RecordExportService.Selection selection) {
        List<RecordEvidenceReader.Decision> records = new ArrayList<>();
        exports.export(selection, "csv", "vera").decisions().accept(records::add);
        return records.stream().map(decision -> decision.record().sequence()).toList();
    }

    @Test
    void pageNamesTheNumberBelowWhichTheNextOneBegins() {
        decide(KNOWN, NOW);
        decide(KNOWN, NOW);
        decide(KNOWN, NOW);

        RecordSearchService.Page page = search.find(Optional.empty(), RecordQuery.newest(2), "vera");

        assertThat(page.decisions())
                .extracting(decision -> decision.record().sequence())
                .containsExactly(3L, 2L);
        assertThat(page.next()).contains(2L);
        assertThat(search.find(Optional.empty(), RecordQuery.newest(3), "vera").next())
                .isEmpty();
        assertThat(noted()).isEmpty();
    }

    @Test
    void searchForAPersonIsAuditedWithTheirCommitmentOrWithoutAny() {
        decide(KNOWN, NOW);
        String commitment = subjects.commitmentOf(KNOWN).orElseThrow();

        search.find(Optional.of(KNOWN), RecordQuery.newest(5), "vera");
        RecordSearchService.Page unknown = search.find(Optional.of("f".repeat(32)), RecordQuery.newest(5), "vera");

        assertThat(unknown.decisions()).isEmpty();
        assertThat(noted())
                .containsExactly("vera ledger.searched " + commitment, "vera ledger.searched unknown consent id");
    }

    @Test
    void personOfAnotherCommitmentHasNoRecords() {
        decide(KNOWN, NOW);

        RecordQuery other = RecordQuery.newest(5).about(Optional.of("0".repeat(64)));

        assertThat(search.find(Optional.of(KNOWN), other, "vera").decisions()).isEmpty();
    }

    @Test
    void exportHasThePeriodOrThePersonAndIsAudited() {
        decide(KNOWN, NOW.minusSeconds(10));
        decide("f".repeat(32), NOW);
        decide(KNOWN, NOW.plusSeconds(10));
        Optional<Instant> now = Optional.of(NOW);

        assertThat(exported(new RecordExportService.Selection(now, Optional.empty(), Optional.empty())))
                .containsExactly(2L, 3L);
        assertThat(exported(new RecordExportService.Selection(Optional.empty(), now, Optional.empty())))
                .containsExactly(1L);
        assertThat(exported(new RecordExportService.Selection(Optional.empty(), Optional.empty(), Optional.of(KNOWN))))
                .containsExactly(1L, 3L);
        assertThat(exported(new RecordExportService.Selection(
                        Optional.empty(), Optional.empty(), Optional.of("e".repeat(32)))))
                .isEmpty();
        assertThat(stores.open().audit().newest(10))
                .hasSize(4)
                .extracting(AuditEvent::action)
                .containsOnly("ledger.exported");
    }

    @Test
    void nothingIsExportedThatCannotBeAudited() {
        stores.breakDown(true);

        assertThatThrownBy(() -> exported(
                        new RecordExportService.Selection(Optional.empty(), Optional.empty(), Optional.empty())))
                .isInstanceOf(StoreUnavailableException.class);
    }

    @Test
    void ratesAreOfThirtyDaysUnlessSaidAndOf400AtMost() {
        ConsentRateService rates = new ConsentRateService(stores::open, () -> NOW);
        LocalDate today = LocalDate.of(2026, 11, 25);

        assertThat(rates.rates(Optional.empty(), Optional.empty()).from()).isEqualTo(today.minusDays(30));
        assertThat(rates.rates(Optional.of(today.minusDays(399)), Optional.of(today))
                        .to())
                .isEqualTo(today);
        assertThatThrownBy(() -> rates.rates(Optional.of(today.minusDays(400)), Optional.of(today)))
                .isInstanceOf(Invalid.class)
                .hasMessage("Choose 1 to 400 days, the first one not after the last.");
        assertThatThrownBy(() -> rates.rates(Optional.of(today.plusDays(1)), Optional.empty()))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void textsOfAKnownPurposeMayBeMissingThoseOfAnotherAreNotFound() {
        PurposeTextService texts = new PurposeTextService(Terms::usual, stores::open);

        assertThat(texts.versions(Purpose.BEHAVIORAL)).isEmpty();
        assertThatThrownBy(() -> texts.versions(new Purpose("unheard-of"))).isInstanceOf(NotFound.class);
    }
}
