package org.openpersonalization.service.consent.choice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openpersonalization.consent.Choice;
import org.openpersonalization.consent.ConsentChoices;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.consent.PurposeTerms;
import org.openpersonalization.ledger.RecordDraft;
import org.openpersonalization.ledger.Statement;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.service.StoreUnavailableException;
import org.openpersonalization.service.consent.ConsentDrafts;
import org.openpersonalization.service.consent.ConsentRecorder;
import org.openpersonalization.service.consent.ConsentRequest;
import org.openpersonalization.service.consent.ContextTerms;
import org.openpersonalization.service.visitor.profile.ConsentSituation;

/** Writes down what visitors decide. */
final class ConsentRecording {

    private final ConsentRecorder proof;

    ConsentRecording(ConsentRecorder proof) {
        this.proof = proof;
    }

    /** The choices of purposes that the site has. */
    static SortedMap<Purpose, Boolean> known(Map<Purpose, Boolean> said, ConsentSituation situation) {
        SortedMap<Purpose, Boolean> known = new TreeMap<>(said);
        known.keySet().removeIf(purpose -> terms(purpose, situation).isEmpty());
        return known;
    }

    private static Optional<PurposeTerms> terms(Purpose purpose, ConsentSituation situation) {
        return ContextTerms.orOf(situation.rules(), purpose);
    }

    /** A choice about the present text. */
    static Choice choice(Purpose purpose, boolean granted, ConsentSituation situation) {
        int version = terms(purpose, situation).map(PurposeTerms::version).orElse(0);
        return new Choice(granted, situation.now(), situation.privacyControl(), version);
    }

    /** Records a yes before it counts; a no counts in any case. */
    ConsentOutcome.Proof record(
            VisitorKey subject, ConsentStart start, SortedMap<Purpose, Boolean> taken, ConsentRequest asked) {
        List<RecordDraft> drafts = drafts(start, taken, asked);
        List<RecordDraft> refusals =
                drafts.stream().filter(draft -> !isYes(draft)).toList();
        if (refusals.size() < drafts.size()) {
            try {
                requireKnownTexts(start.situation(), taken);
                proof.require(subject, drafts);
                return ConsentOutcome.Proof.RECORDED;
            } catch (StoreUnavailableException unavailable) {
                if (unavailable.isOutcomeUnknown()) {
                    proof.takeBack(subject, newYeses(start, drafts));
                }
                proof.record(subject, refusals);
                return ConsentOutcome.Proof.IMPOSSIBLE;
            }
        }
        return proof.record(subject, drafts) ? ConsentOutcome.Proof.RECORDED : ConsentOutcome.Proof.PENDING;
    }

    private static boolean isYes(RecordDraft draft) {
        return draft.statement().verdict() == Statement.Verdict.GIVEN;
    }

    /** A yes that was said before holds on in the cookie, so that saying it again is not taken back. */
    private static List<RecordDraft> newYeses(ConsentStart start, List<RecordDraft> drafts) {
        return drafts.stream()
                .filter(ConsentRecording::isYes)
                .filter(draft -> !start.before()
                        .about(draft.statement().purpose())
                        .map(Choice::granted)
                        .orElse(false))
                .toList();
    }

    /** Rejects a yes to a text that is not in the register yet: it could not be proven. */
    private static void requireKnownTexts(ConsentSituation situation, SortedMap<Purpose, Boolean> taken) {
        taken.forEach((purpose, granted) -> {
            if (granted && terms(purpose, situation).orElseThrow().version() == 0) {
                throw new StoreUnavailableException("A consent text has no version yet [purpose=" + purpose + "]");
            }
        });
    }

    private List<RecordDraft> drafts(ConsentStart start, SortedMap<Purpose, Boolean> taken, ConsentRequest asked) {
        ConsentSituation situation = start.situation();
        ConsentDrafts sheet = sheet(situation);
        return taken.entrySet().stream()
                .map(each -> sheet.choice(
                        terms(each.getKey(), situation).orElseThrow(),
                        each.getValue(),
                        start.before().about(each.getKey()).map(Choice::granted).orElse(false),
                        situation.rules().validity(),
                        asked))
                .toList();
    }

    private ConsentDrafts sheet(ConsentSituation situation) {
        return new ConsentDrafts(
                situation.now(), situation.jurisdiction(), situation.privacyControl(), proof.controller());
    }

    /** The restrictions of purposes that the two identities together no longer grant. */
    List<RecordDraft> restrictions(ConsentStart start, ConsentChoices both) {
        List<RecordDraft> drafts = new ArrayList<>();
        Set<Purpose> purposes = new TreeSet<>(start.before().byPurpose().keySet());
        purposes.addAll(both.byPurpose().keySet());
        for (Purpose purpose : purposes) {
            Optional<Boolean> before = start.before().about(purpose).map(Choice::granted);
            Optional<Boolean> after = both.about(purpose).map(Choice::granted);
            if (!before.equals(after)) {
                drafts.add(sheet(start.situation()).restricted(purpose, verdict(before, after)));
            }
        }
        return drafts;
    }

    /** A yes that the other identity has neither said nor refused has come to its end. */
    private static Statement.Verdict verdict(Optional<Boolean> before, Optional<Boolean> after) {
        if (after.isEmpty()) {
            return Statement.Verdict.EXPIRED;
        }
        return before.isPresent() ? Statement.Verdict.WITHDRAWN : Statement.Verdict.REFUSED;
    }
}
