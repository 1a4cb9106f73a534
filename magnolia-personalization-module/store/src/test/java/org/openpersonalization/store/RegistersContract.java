package org.openpersonalization.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.consent.PurposeTerms;
import org.openpersonalization.consent.Wording;
import org.openpersonalization.count.TrafficKind;
import org.openpersonalization.ledger.TextVersion;
import org.openpersonalization.service.privacy.PrivacySignals.DailyCount;
import org.openpersonalization.service.privacy.PrivacyStores;
import org.openpersonalization.service.privacy.audit.AuditEvent;
import org.openpersonalization.service.privacy.ledger.TextRegister;
import org.openpersonalization.service.privacy.request.SubjectRequest;
import org.openpersonalization.service.report.TrafficCounts;
import org.openpersonalization.service.visitor.StoreFacts;

/** What the registers beside the ledger keep to, whatever the database. */
abstract class RegistersContract {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00.123Z");
    private static final Wording ENGLISH = new Wording("What you do", "", "We look at it.");
    private static final Wording GERMAN = new Wording("Was Sie tun", "Kurz gesagt", "Wir schauen: „so“.");

    private JdbcStores stores;

    abstract StoreSettings settings();

    @BeforeEach
    void open() {
        stores = JdbcStores.open(settings());
        RawSql raw = new RawSql(settings());
        List.of("purpose_text", "privacy_signal", "excluded_traffic", "subject_request", "audit_event")
                .forEach(table -> raw.run("DELETE FROM " + table));
    }

    @AfterEach
    void close() {
        stores.close();
    }

    PrivacyStores registers() {
        return stores.privacy();
    }

    @Test
    void factsNameTheDatabaseAndTheVersionOfItsTables() {
        StoreFacts facts = stores.facts();

        assertThat(facts.product()).matches("(SQLite|PostgreSQL) \\d.*");
        assertThat(facts.schema()).isEqualTo(facts.newestSchema()).isGreaterThanOrEqualTo(6);
        assertThat(facts.time().isPresent()).isEqualTo(facts.product().startsWith("PostgreSQL"));
    }

    @Test
    void tablesOfANewerInstanceAreOpenedAndTold() {
        RawSql raw = new RawSql(settings());
        raw.run("INSERT INTO personalization_schema"
                + " (installed_rank, version, description, type, script, installed_by, execution_time, success)"
                + " VALUES (99, '99', 'newer', 'SQL', 'V99__newer.sql', 'test', 1, TRUE)");

        try (JdbcStores older = JdbcStores.open(settings())) {
            assertThat(older.facts().schema()).isEqualTo(99);
            assertThat(older.facts().newestSchema()).isLessThan(99);
        } finally {
            raw.run("DELETE FROM personalization_schema WHERE installed_rank = 99");
        }
    }

    @Test
    void changedWordingInAnyLanguageIsANewVersion() {
        TextRegister texts = registers().texts();
        Instant later = NOW.plusSeconds(60);
        PurposeTerms both = terms(Purpose.BEHAVIORAL, Map.of("en", ENGLISH, "de", GERMAN));
        PurposeTerms changed = terms(
                Purpose.BEHAVIORAL, Map.of("en", ENGLISH, "de", new Wording(GERMAN.label(), "Anders", GERMAN.text())));

        assertThat(texts.register(both, NOW)).isEqualTo(1);
        assertThat(texts.register(both, later)).as("nothing changed").isEqualTo(1);
        assertThat(texts.register(terms(Purpose.PRICING, Map.of("en", ENGLISH)), later))
                .as("each purpose counts for itself")
                .isEqualTo(1);
        assertThat(texts.register(changed, later)).isEqualTo(2);
        assertThat(texts.register(terms(Purpose.BEHAVIORAL, Map.of("en", ENGLISH)), later))
                .as("a language less")
                .isEqualTo(3);
        assertThat(texts.register(both, later)).as("as it once was").isEqualTo(4);

        assertThat(texts.versions())
                .containsExactly(
                        new TextVersion(Purpose.BEHAVIORAL, 1, NOW, both.wordings()),
                        new TextVersion(Purpose.BEHAVIORAL, 2, later, changed.wordings()),
                        new TextVersion(Purpose.BEHAVIORAL, 3, later, new TreeMap<>(Map.of("en", ENGLISH))),
                        new TextVersion(Purpose.BEHAVIORAL, 4, later, both.wordings()),
                        new TextVersion(Purpose.PRICING, 1, later, new TreeMap<>(Map.of("en", ENGLISH))));
    }

    private static PurposeTerms terms(Purpose purpose, Map<String, Wording> wordings) {
        return new PurposeTerms(purpose, 0, new TreeMap<>(wordings), PurposeTerms.Rules.strict());
    }

    @Test
    void excludedTrafficAddsUpByDayAndKind() {
        LocalDate day = LocalDate.of(2026, 11, 24);
        TrafficCounts traffic = stores.counts().traffic();
        traffic.add(List.of(
                new TrafficCounts.Daily(day, TrafficKind.SEARCH, 3),
                new TrafficCounts.Daily(day, TrafficKind.NO_COOKIE, 1)));
        traffic.add(List.of(
                new TrafficCounts.Daily(day, TrafficKind.SEARCH, 4),
                new TrafficCounts.Daily(day.minusDays(1), TrafficKind.SEARCH, 5)));
        traffic.add(List.of());

        assertThat(traffic.sums(day.minusDays(1), day))
                .containsExactly(Map.entry(TrafficKind.SEARCH, 12L), Map.entry(TrafficKind.NO_COOKIE, 1L));
        assertThat(traffic.sums(day, day)).containsEntry(TrafficKind.SEARCH, 7L);
        assertThat(traffic.sums(day.plusDays(1), day.plusDays(2))).isEmpty();
    }

    @Test
    void privacySignalsAddUpByDayAndJurisdiction() {
        LocalDate day = LocalDate.parse("2026-11-24");
        registers().signals().add(List.of(new DailyCount(day, "US-CA", 3), new DailyCount(day, "", 1)));
        registers().signals().add(List.of(new DailyCount(day, "US-CA", 4), new DailyCount(day.minusDays(1), "", 5)));
        registers().signals().add(List.of());

        assertThat(registers().signals().counts(day.minusDays(1), day))
                .containsExactly(
                        new DailyCount(day.minusDays(1), "", 5),
                        new DailyCount(day, "", 1),
                        new DailyCount(day, "US-CA", 7));
        assertThat(registers().signals().counts(day, day)).hasSize(2);
        assertThat(registers().signals().counts(day.plusDays(1), day.plusDays(2)))
                .isEmpty();
    }

    @Test
    void requestIsKeptTogetherWithWhoChangedIt() {
        SubjectRequest request = request(SubjectRequest.Status.OPEN, NOW, NOW.plus(Duration.ofDays(30)));
        registers().requests().save(request, event(request, "request.opened"));
        registers().requests().save(request.with(SubjectRequest.Status.IN_PROGRESS), event(request, "request.changed"));

        assertThat(registers().requests().find(request.id())).contains(request.with(SubjectRequest.Status.IN_PROGRESS));
        assertThat(registers().requests().find(UUID.randomUUID())).isEmpty();
        assertThat(registers().audit().about(request.id().toString()))
                .extracting(AuditEvent::action)
                .containsExactly("request.opened", "request.changed");
    }

    @Test
    void requestIsNotChangedWithoutAWordAboutIt() {
        SubjectRequest request = request(SubjectRequest.Status.OPEN, NOW, NOW);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> registers().requests().save(request, event(request, "visitor.looked-up")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> registers()
                        .requests()
                        .save(request, new AuditEvent(NOW, "privacy", "request.opened", "another", "")));
        assertThat(registers().requests().find(request.id())).isEmpty();
    }

    @Test
    void requestsThatWaitComeFirstByTheirDueDate() {
        SubjectRequest late = saved(request(SubjectRequest.Status.OPEN, NOW, NOW.plusSeconds(900)));
        SubjectRequest urgent = saved(request(SubjectRequest.Status.IN_PROGRESS, NOW, NOW.plusSeconds(60)));
        SubjectRequest older = saved(request(SubjectRequest.Status.DONE, NOW.minusSeconds(50), NOW));
        SubjectRequest newer = saved(request(SubjectRequest.Status.REFUSED, NOW.minusSeconds(40), NOW));

        assertThat(registers().requests().all(10)).containsExactly(urgent, late, newer, older);
        assertThat(registers().requests().all(1)).containsExactly(urgent);
    }

    @Test
    void finishedRequestsAreForgottenWithTheirTrail() {
        SubjectRequest done = saved(request(SubjectRequest.Status.DONE, NOW.minusSeconds(50), NOW));
        SubjectRequest open = saved(request(SubjectRequest.Status.OPEN, NOW.minusSeconds(50), NOW));
        SubjectRequest young = saved(request(SubjectRequest.Status.DONE, NOW, NOW));

        assertThat(registers().requests().forget(NOW)).isEqualTo(1);

        assertThat(registers().requests().all(10)).containsExactly(open, young);
        assertThat(registers().audit().about(done.id().toString())).isEmpty();
        assertThat(registers().audit().about(open.id().toString())).hasSize(1);
        assertThat(registers().requests().forget(NOW)).isZero();
    }

    @Test
    void newestEventsComeFirst() {
        AuditEvent one = new AuditEvent(NOW, "privacy", "visitor.looked-up", "ab12", "");
        AuditEvent two = new AuditEvent(NOW.minusSeconds(5), "system", "ledger.verified", "", "valid, \"all\" of it");
        registers().audit().add(one);
        registers().audit().add(two);

        assertThat(registers().audit().newest(10)).containsExactly(two, one);
        assertThat(registers().audit().newest(1)).containsExactly(two);
        assertThat(registers().audit().about("ab12")).containsExactly(one);
    }

    private SubjectRequest saved(SubjectRequest request) {
        registers().requests().save(request, event(request, "request.opened"));
        return request;
    }

    private static SubjectRequest request(SubjectRequest.Status status, Instant received, Instant due) {
        return new SubjectRequest(
                UUID.randomUUID(),
                SubjectRequest.Kind.ERASURE,
                SubjectRequest.Channel.SELF_SERVICE,
                received,
                due,
                status,
                "T-17");
    }

    private static AuditEvent event(SubjectRequest request, String action) {
        return new AuditEvent(NOW, "privacy", action, request.id().toString(), "");
    }
}
