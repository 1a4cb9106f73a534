package org.openpersonalization.service.consent.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openpersonalization.consent.ConsentChoices;
import org.openpersonalization.consent.Jurisdiction;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.consent.Regime;
import org.openpersonalization.consent.Terms;
import org.openpersonalization.profile.FoldSettings;
import org.openpersonalization.profile.StageRules;
import org.openpersonalization.service.consent.ConsentRecorder;
import org.openpersonalization.service.consent.ConsentRequest;
import org.openpersonalization.service.consent.RecordingBacklog;
import org.openpersonalization.service.consent.WithdrawalBacklog;
import org.openpersonalization.service.job.Jobs;
import org.openpersonalization.service.privacy.FakePrivacyStores;
import org.openpersonalization.service.visitor.FakeProfileStore;
import org.openpersonalization.service.visitor.identity.RateLimit;
import org.openpersonalization.service.visitor.identity.SigningKeysTest;
import org.openpersonalization.service.visitor.identity.VisitorIds;
import org.openpersonalization.service.visitor.profile.BrowserState;
import org.openpersonalization.service.visitor.profile.ConsentSituation;
import org.openpersonalization.service.visitor.profile.Visitor;
import org.openpersonalization.signal.Occurrence;
import org.openpersonalization.signal.Signal;

class ChoiceServiceTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final BrowserState STRANGER =
            new BrowserState(Optional.empty(), ConsentChoices.none(), Optional.empty(), Optional.empty());
    private static final ConsentSituation OPT_IN =
            new ConsentSituation(Terms.usual(), new Jurisdiction("CH", Regime.OPT_IN), false, NOW);

    private final FakeProfileStore store = new FakeProfileStore();
    private final FakePrivacyStores privacy = new FakePrivacyStores();
    private final VisitorUseCases useCases = new VisitorUseCases(
            new VisitorIds(SigningKeysTest.key(2), new SecureRandom()),
            new VisitorUseCases.Stores(
                    store,
                    new ConsentRecorder(privacy::open, "Shop", RecordingBacklog.empty()),
                    WithdrawalBacklog.empty(),
                    new Jobs()),
            Terms::usual,
            new VisitorUseCases.Folding(FoldSettings.defaults(), StageRules.defaults()),
            new VisitorUseCases.Limits(Duration.ofSeconds(1), true, 100));

    private static ChoiceGate gate(int most, boolean isOn) {
        return new ChoiceGate(new RateLimit(most), new RateLimit(most), isOn);
    }

    private static ChoiceForm form(Map<Purpose, Boolean> said, Set<Purpose> outdated, boolean isForeign) {
        return new ChoiceForm(new TreeMap<>(said), ConsentRequest.byApi(), outdated, isForeign, "192.0.2.1");
    }

    private SubmittedChoices submit(ChoiceForm form, ChoiceGate gate) {
        return useCases.choices().submit(STRANGER, OPT_IN, form, gate);
    }

    @Test
    void yesFromAnotherSiteOrToAnotherTextOrWhileOffDoesNotCountAndTheNoBesideItDoes() {
        Map<Purpose, Boolean> said = Map.of(Purpose.BEHAVIORAL, true, Purpose.ANALYTICS, false);

        SubmittedChoices foreign = submit(form(said, Set.of(), true), gate(9, true));
        SubmittedChoices off = submit(form(said, Set.of(), false), gate(9, false));
        SubmittedChoices outdated = submit(form(said, Set.of(Purpose.BEHAVIORAL), false), gate(9, true));

        assertThat(List.of(foreign, off, outdated))
                .extracting(SubmittedChoices::verdict)
                .containsExactly(
                        SubmittedChoices.Verdict.FOREIGN,
                        SubmittedChoices.Verdict.SWITCHED_OFF,
                        SubmittedChoices.Verdict.OUTDATED);
        assertThat(privacy.decisions()).containsOnly("analytics refused api").hasSize(3);
    }

    @Test
    void yesIsLimitedAndANoNever() {
        ChoiceGate gate = gate(1, true);
        ChoiceForm yes = form(Map.of(Purpose.BEHAVIORAL, true), Set.of(), false);
        ChoiceForm no = form(Map.of(Purpose.BEHAVIORAL, false), Set.of(), true);

        assertThat(submit(yes, gate).verdict()).isEqualTo(SubmittedChoices.Verdict.ACCEPTED);
        assertThat(submit(yes, gate))
                .isEqualTo(new SubmittedChoices(SubmittedChoices.Verdict.TOO_MANY, Optional.empty()));
        assertThat(submit(no, gate).verdict()).isEqualTo(SubmittedChoices.Verdict.ACCEPTED);
        assertThat(submit(no, gate).verdict()).isEqualTo(SubmittedChoices.Verdict.ACCEPTED);
        assertThat(privacy.decisions()).containsExactly("behavioral given api", "behavioral refused api");
    }

    @Test
    void yesThatCannotBeRecordedDoesNotCount() {
        privacy.breakDown(true);

        SubmittedChoices submitted = submit(form(Map.of(Purpose.BEHAVIORAL, true), Set.of(), false), gate(9, true));

        assertThat(submitted.verdict()).isEqualTo(SubmittedChoices.Verdict.UNRECORDED);
        assertThat(submitted.outcome().orElseThrow().visitor().consent().granted())
                .isEmpty();
    }

    private SubmittedAnswers answer(Map<Purpose, Boolean> said, AnswerForm.Sender sender) {
        Signal answer =
                new Signal.DeclaredPreference(new Occurrence(UUID.randomUUID(), NOW), "goal", List.of("climbing"));
        return useCases.answers()
                .submit(
                        STRANGER,
                        OPT_IN,
                        Visitor.unknown(),
                        new AnswerForm(List.of(answer), new TreeMap<>(said), ConsentRequest.byApi(), sender));
    }

    @Test
    void answersOfAVerifiedSenderAreStoredUnderTheRecordedAgreement() {
        SubmittedAnswers submitted = answer(Map.of(Purpose.PREFERENCES, true), AnswerForm.Sender.VERIFIED);

        assertThat(submitted.verdict()).isEqualTo(SubmittedAnswers.Verdict.DONE);
        assertThat(submitted.stored()).isPresent();
        assertThat(privacy.decisions()).containsExactly("preferences given api");
        assertThat(store.data(submitted.outcome().orElseThrow().visitor().key().orElseThrow(), 9)
                        .isKnown())
                .isTrue();
    }

    @Test
    void answersOfOthersAndWithoutAgreementLeaveNothing() {
        assertThat(answer(Map.of(Purpose.PREFERENCES, true), AnswerForm.Sender.UNVERIFIED)
                        .verdict())
                .isEqualTo(SubmittedAnswers.Verdict.UNVERIFIED);
        assertThat(answer(Map.of(Purpose.PREFERENCES, true), AnswerForm.Sender.CRAWLER)
                        .outcome())
                .isEmpty();
        assertThat(answer(Map.of(), AnswerForm.Sender.UNVERIFIED).verdict()).isEqualTo(SubmittedAnswers.Verdict.DONE);
        assertThat(answer(Map.of(Purpose.PREFERENCES, false), AnswerForm.Sender.UNVERIFIED)
                        .outcome())
                .isEmpty();
        assertThat(privacy.decisions()).isEmpty();
    }

    @Test
    void answersThatCannotBeStoredAreReportedAndTheAgreementStaysRecorded() {
        store.breakDown(true);

        SubmittedAnswers submitted = answer(Map.of(Purpose.PREFERENCES, true), AnswerForm.Sender.VERIFIED);

        assertThat(submitted.verdict()).isEqualTo(SubmittedAnswers.Verdict.UNSTORED);
        assertThat(privacy.decisions()).containsExactly("preferences given api");
    }
}
