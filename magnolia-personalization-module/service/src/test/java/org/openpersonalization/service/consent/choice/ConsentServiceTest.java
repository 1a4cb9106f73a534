package org.openpersonalization.service.consent.choice;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openpersonalization.consent.ConsentChoices;
import org.openpersonalization.consent.Jurisdiction;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.consent.Terms;
import org.openpersonalization.service.consent.ConsentRecorder;
import org.openpersonalization.service.consent.ConsentRequest;
import org.openpersonalization.service.consent.RecordingBacklog;
import org.openpersonalization.service.consent.WithdrawalBacklog;
import org.openpersonalization.service.privacy.FakePrivacyStores;
import org.openpersonalization.service.visitor.FakeProfileStore;
import org.openpersonalization.service.visitor.identity.SigningKeysTest;
import org.openpersonalization.service.visitor.identity.VisitorIds;
import org.openpersonalization.service.visitor.profile.BrowserState;
import org.openpersonalization.service.visitor.profile.ConsentSituation;

class ConsentServiceTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final BrowserState STRANGER =
            new BrowserState(Optional.empty(), ConsentChoices.none(), Optional.empty(), Optional.empty());
    private static final ConsentSituation SITUATION =
            new ConsentSituation(Terms.usual(), Jurisdiction.unknown(), false, NOW);

    private final FakeProfileStore store = new FakeProfileStore();
    private final FakePrivacyStores privacy = new FakePrivacyStores();
    private final ConsentRecorder recorder = new ConsentRecorder(privacy::open, "Shop", RecordingBacklog.empty());
    private final VisitorIds ids = new VisitorIds(SigningKeysTest.key(2), new SecureRandom());
    private final ConsentService service = new ConsentService(ids, store, recorder, WithdrawalBacklog.empty());

    @AfterEach
    void close() {
        service.close();
        recorder.close();
    }

    private ConsentOutcome choose(BrowserState browser, boolean granted) {
        return service.choose(browser, SITUATION, Map.of(Purpose.BEHAVIORAL, granted), ConsentRequest.byApi());
    }

    private static BrowserState after(ConsentOutcome outcome) {
        ConsentOutcome.Update update = outcome.update().orElseThrow();
        return new BrowserState(update.consentId(), update.choices(), update.id(), update.id());
    }

    @Test
    void firstGrantCreatesBothIds() {
        ConsentOutcome outcome = choose(STRANGER, true);

        assertThat(outcome.update()).hasValueSatisfying(update -> {
            assertThat(update.consentId()).isPresent();
            assertThat(update.id().map(ids::keyOf)).isEqualTo(outcome.visitor().key());
        });
        assertThat(outcome.visitor().consent().granted()).containsExactly(Purpose.BEHAVIORAL);
        assertThat(privacy.decisions()).containsExactly("behavioral given api");
    }

    @Test
    void grantWithoutARecordChangesNothing() {
        privacy.breakDown(true);

        ConsentOutcome outcome = choose(STRANGER, true);

        assertThat(outcome.proof()).isEqualTo(ConsentOutcome.Proof.IMPOSSIBLE);
        assertThat(outcome.update()).isEmpty();
        assertThat(outcome.visitor().key()).isEmpty();
    }

    @Test
    void lastRefusalDeletesEverythingAndTheId() {
        ConsentOutcome refused = choose(after(choose(STRANGER, true)), false);

        assertThat(refused.deletion()).isEqualTo(ConsentOutcome.Deletion.DONE);
        assertThat(store.forgotten()).containsExactly(Set.copyOf(Terms.FIVE));
        assertThat(refused.update().orElseThrow().id()).isEmpty();
    }

    @Test
    void refusalWithoutDeletionKeepsTheIdToAskAgain() {
        BrowserState known = after(choose(STRANGER, true));
        store.breakDown(true);

        ConsentOutcome refused = choose(known, false);

        assertThat(refused.deletion()).isEqualTo(ConsentOutcome.Deletion.IMPOSSIBLE);
        assertThat(refused.update().orElseThrow().id()).isEqualTo(known.id());
        assertThat(refused.visitor().key()).isEmpty();
    }

    @Test
    void manyRefusalsAreRecordedOnlyWhereAYesIsTakenBack() {
        Map<Purpose, Boolean> no = Map.of(Purpose.BEHAVIORAL, false);

        ConsentOutcome first = service.refuse(STRANGER, SITUATION, no, ConsentRequest.byApi());
        ConsentOutcome withdrawn = service.refuse(after(choose(STRANGER, true)), SITUATION, no, ConsentRequest.byApi());

        assertThat(first.proof()).isEqualTo(ConsentOutcome.Proof.OMITTED);
        assertThat(withdrawn.proof()).isEqualTo(ConsentOutcome.Proof.RECORDED);
        assertThat(privacy.decisions()).containsExactly("behavioral given api", "behavioral withdrawn api");
    }

    @Test
    void signInAppliesTheMostRestrictiveChoices() {
        BrowserState known = after(choose(STRANGER, true));

        ConsentOutcome merged = service.signIn(known, SITUATION, ConsentChoices.none());

        assertThat(merged.visitor().consent().granted()).isEmpty();
        assertThat(store.forgotten()).hasSize(1);
        assertThat(privacy.decisions()).hasSize(2);
    }

    @Test
    void erasureRefusesEverythingAndRemovesBothIds() {
        BrowserState known = after(choose(STRANGER, true));

        ConsentOutcome erased = service.erase(known, SITUATION);

        assertThat(erased.update()).hasValueSatisfying(update -> {
            assertThat(update.consentId()).isEmpty();
            assertThat(update.id()).isEmpty();
            assertThat(update.choices().byPurpose()).containsOnlyKeys(Terms.FIVE.toArray(Purpose[]::new));
        });
        assertThat(privacy.requests()).hasSize(1);
    }

    @Test
    void erasureThatCannotBeOrderedKeepsBothIds() {
        BrowserState known = after(choose(STRANGER, true));
        store.breakDown(true);

        ConsentOutcome erased = service.erase(known, SITUATION);

        assertThat(erased.deletion()).isEqualTo(ConsentOutcome.Deletion.IMPOSSIBLE);
        assertThat(erased.update()).hasValueSatisfying(update -> {
            assertThat(update.consentId()).isEqualTo(known.consentId());
            assertThat(update.id()).isEqualTo(known.id());
            assertThat(update.byDefault()).isEmpty();
        });
        assertThat(privacy.requests()).isEmpty();
    }
}
