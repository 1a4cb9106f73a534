package org.openpersonalization.web.visitor;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.openpersonalization.consent.Choice;
import org.openpersonalization.consent.ConsentChoices;
import org.openpersonalization.consent.ConsentState;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.ledger.RecordDraft;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.service.StoreUnavailableException;
import org.openpersonalization.service.consent.ConsentRecorder;
import org.openpersonalization.service.consent.ConsentRequest;
import org.openpersonalization.service.privacy.request.SubjectRequest;
import org.openpersonalization.service.visitor.ErasureStore;
import org.openpersonalization.service.visitor.VisitorStore;
import org.openpersonalization.service.visitor.identity.RateLimit;
import org.openpersonalization.service.visitor.identity.VisitorIds;
import org.openpersonalization.service.visitor.profile.ConsentSituation;
import org.openpersonalization.service.visitor.profile.Visitor;

/**
 * Takes what visitors decide: records it, forgets what is no longer allowed, and makes the cookies. A yes is taken when its
 * record is on disk, a no at once.
 */
final class Choosing implements AutoCloseable {

    /** The purposes that data can be stored under, including those that a site no longer asks for. */
    private static final Set<Purpose> KEPT_UNDER = Set.of(Purpose.PREFERENCES, Purpose.BEHAVIORAL, Purpose.ANALYTICS);

    private final VisitorCookies cookies;
    private final VisitorIds ids;
    private final VisitorStore store;
    private final ConsentRecorder proof;
    private final Recording recording;
    private final Withdrawals withdrawals;
    private final RateLimit registered = new RateLimit(1);

    Choosing(VisitorCookies cookies, VisitorIds ids, KeepingServices keeping, Withdrawals withdrawals) {
        this.cookies = cookies;
        this.ids = ids;
        this.store = keeping.store();
        this.proof = keeping.proof();
        this.recording = new Recording(proof);
        this.withdrawals = withdrawals;
    }

    Outcome choose(
            HttpServletRequest request, ConsentSituation arrived, Map<Purpose, Boolean> said, ConsentRequest asked) {
        Start start = start(request, arrived);
        ConsentSituation situation = start.situation();
        String consentId = start.carried().consentId().orElseGet(ids::create);
        SortedMap<Purpose, Boolean> taken = Recording.known(said, situation);
        if (taken.isEmpty()) {
            return outcome(start, start.carried().consentId(), start.before(), Set.of(), Outcome.Proof.RECORDED);
        }
        Outcome.Proof recorded = recording.record(ids.subjectOf(consentId), start, taken, asked);
        if (recorded == Outcome.Proof.IMPOSSIBLE) {
            taken.values().removeIf(granted -> granted);
            if (taken.isEmpty()) {
                return unchanged(start);
            }
        }
        return chosen(start, Optional.of(consentId), taken, recorded);
    }

    /** Refuses without a record, unless there is a yes to take back. */
    Outcome refuse(
            HttpServletRequest request, ConsentSituation situation, Map<Purpose, Boolean> said, ConsentRequest asked) {
        Start start = start(request, situation);
        boolean hasYes = start.before().byPurpose().values().stream().anyMatch(Choice::granted);
        return hasYes || start.held().isPresent()
                ? choose(request, situation, said, asked)
                : chosen(start, start.carried().consentId(), Recording.known(said, situation), Outcome.Proof.OMITTED);
    }

    private Outcome chosen(
            Start start, Optional<String> consentId, SortedMap<Purpose, Boolean> taken, Outcome.Proof recorded) {
        ConsentSituation situation = start.situation();
        ConsentChoices choices = start.before();
        Set<Purpose> refused = new TreeSet<>();
        for (Map.Entry<Purpose, Boolean> each : taken.entrySet()) {
            choices = choices.with(each.getKey(), Recording.choice(each.getKey(), each.getValue(), situation));
            if (!each.getValue()) {
                refused.add(each.getKey());
            }
        }
        return outcome(start, consentId, choices, refused, recorded);
    }

    /**
     * Combines the visitor's choices on this device with those of the account: a purpose stays granted if both grant
     * it.
     */
    Outcome signIn(HttpServletRequest request, ConsentSituation arrived, ConsentChoices ofAccount) {
        Start start = start(request, arrived);
        ConsentSituation situation = start.situation();
        ConsentChoices both = start.before().restrictedBy(ofAccount);
        List<RecordDraft> drafts = recording.restrictions(start, both);
        Optional<String> consentId = start.carried().consentId();
        if (consentId.isEmpty() && !drafts.isEmpty()) {
            consentId = Optional.of(ids.create());
        }
        boolean recorded = consentId.isEmpty() || proof.record(ids.subjectOf(consentId.get()), drafts);
        Set<Purpose> gone = new TreeSet<>(
                situation.stateWithoutPrivacyControl(start.before()).granted());
        gone.removeAll(situation.stateWithoutPrivacyControl(both).granted());
        return outcome(start, consentId, both, gone, recorded ? Outcome.Proof.RECORDED : Outcome.Proof.PENDING);
    }

    /**
     * Erases all data and refuses all purposes, so that the banner does not return; the cookie's text is the same for
     * all visitors who erase on this day.
     */
    Outcome erase(HttpServletRequest request, ConsentSituation arrived) {
        Start start = start(request, arrived);
        ConsentSituation situation = start.situation();
        Outcome.Deletion deletion = erase(start);
        ConsentChoices refused = ConsentChoices.none();
        Instant day = situation.now().truncatedTo(ChronoUnit.DAYS);
        for (Purpose purpose : situation.rules().purposes()) {
            refused = refused.with(purpose, new Choice(false, day, false));
        }
        if (situation.stateOf(start.before()).isPlain()) {
            refused = refused.with(Purpose.CONTEXT, new Choice(false, day, false));
        }
        Start withoutId =
                new Start(request, situation, start.carried(), Optional.empty(), Optional.empty(), start.before());
        Outcome outcome = outcome(withoutId, Optional.empty(), refused, Set.of(), Outcome.Proof.RECORDED)
                .with(deletion);
        return deletion == Outcome.Deletion.IMPOSSIBLE ? outcome.with(sameIds(start, refused)) : outcome;
    }

    /** While it is not ordered, the browser keeps the ids, so that the person can ask again whatever becomes of this process. */
    private List<Cookie> sameIds(Start start, ConsentChoices refused) {
        List<Cookie> same = new ArrayList<>(List.of(cookies.consent(
                start.request(), new ConsentCookie(start.carried().consentId(), refused))));
        start.held()
                .ifPresent(id ->
                        same.add(cookies.id(start.request(), id, start.carried().consentId())));
        return same;
    }

    /**
     * Everything, or the visitor has to ask again, which does no harm. A browser of which nothing is known asks for nothing.
     * Sending it over and over erases each time, but enters it into the register once a minute at the most.
     */
    private Outcome.Deletion erase(Start start) {
        Optional<VisitorKey> visitor = start.held().map(ids::keyOf);
        Optional<VisitorKey> subject = start.carried().consentId().map(ids::subjectOf);
        Optional<VisitorKey> either = subject.or(() -> visitor);
        if (either.isEmpty()) {
            return Outcome.Deletion.DONE;
        }
        Outcome.Deletion deletion = withdrawals.erase(() -> erase(start.situation(), visitor, subject));
        if (deletion != Outcome.Deletion.IMPOSSIBLE
                && registered.tryTake(either.get().toString())) {
            proof.register(SubjectRequest.Kind.ERASURE, start.situation().now());
        }
        return deletion;
    }

    private boolean erase(ConsentSituation situation, Optional<VisitorKey> visitor, Optional<VisitorKey> subject) {
        boolean deleted = visitor.isEmpty() || store.forget(visitor.get(), everything(situation), endOfAll(situation));
        subject.ifPresent(key -> proof.erase(key, situation.now()));
        return deleted;
    }

    private Start start(HttpServletRequest request, ConsentSituation arrived) {
        ConsentCookie carried = cookies.consent(request);
        Optional<String> id = cookies.id(request, carried.consentId());
        Optional<String> held = id.or(() -> cookies.heldId(request));
        ConsentChoices before = withoutWithdrawn(carried.choices(), id, arrived);
        return new Start(request, arrived.after(before.newest()), carried, id, held, before);
    }

    private Outcome unchanged(Start start) {
        ConsentState consent = start.situation().stateOf(start.before());
        Optional<VisitorKey> key =
                consent.granted().isEmpty() ? Optional.empty() : start.id().map(ids::keyOf);
        Visitor visitor = new Visitor(
                start.before(), consent, key, asking(start, start.carried().consentId(), start.before()));
        return new Outcome(visitor, List.of(), Outcome.Deletion.DONE, Outcome.Proof.IMPOSSIBLE);
    }

    /**
     * A purpose that is refused is forgotten at once; when nothing is granted any more, everything is, and the id as well,
     * unless the visitor has to ask for the deletion again. The id is made with the first grant.
     */
    private Outcome outcome(
            Start start,
            Optional<String> consentId,
            ConsentChoices choices,
            Set<Purpose> refused,
            Outcome.Proof recorded) {
        ConsentSituation situation = start.situation();
        ConsentState consent = situation.stateOf(choices);
        boolean anything =
                !situation.stateWithoutPrivacyControl(choices).granted().isEmpty();
        Outcome.Deletion deletion = anything
                ? forget(start.held(), refused, situation.now())
                : forget(start.held(), everything(situation), endOfAll(situation));
        boolean asksAgain = deletion == Outcome.Deletion.IMPOSSIBLE;
        Optional<String> kept = asksAgain ? start.held() : Optional.empty();
        Optional<String> id = anything ? start.id() : kept;
        if (id.isEmpty() && !consent.granted().isEmpty()) {
            id = Optional.of(ids.create());
        }
        ConsentCookie carried = new ConsentCookie(consentId, choices);
        List<Cookie> toSet = new ArrayList<>(List.of(cookies.consent(start.request(), carried)));
        cookies.defaults(start.request(), situation.byDefault(choices)).ifPresent(toSet::add);
        toSet.addAll(cookies.leftovers(start.request()));
        cookies.noForm(start.request()).ifPresent(toSet::add);
        id.map(known -> cookies.id(start.request(), known, consentId))
                .or(() -> cookies.noId(start.request()))
                .ifPresent(toSet::add);
        Optional<VisitorKey> key = consent.granted().isEmpty() ? Optional.empty() : id.map(ids::keyOf);
        Visitor visitor = new Visitor(choices, consent, key, asking(start, consentId, choices));
        return new Outcome(visitor, toSet, deletion, recorded);
    }

    private static Visitor.Asking asking(Start start, Optional<String> consentId, ConsentChoices choices) {
        ConsentSituation situation = start.situation();
        return new Visitor.Asking(situation.jurisdiction(), consentId, situation.mustAsk(choices));
    }

    /** A request that was on its way when the visitor withdrew does not bring the older yes back. */
    private ConsentChoices withoutWithdrawn(ConsentChoices choices, Optional<String> id, ConsentSituation situation) {
        ConsentChoices left = choices;
        for (Map.Entry<Purpose, Instant> withdrawn : withdrawn(id, situation).entrySet()) {
            Optional<Choice> choice = left.about(withdrawn.getKey());
            if (choice.isPresent() && !choice.get().time().isAfter(withdrawn.getValue())) {
                Instant ended = earlier(withdrawn.getValue(), situation.now());
                left = left.with(
                        withdrawn.getKey(),
                        new Choice(false, later(ended, choice.get().time()), false));
            }
        }
        return left;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private Map<Purpose, Instant> withdrawn(Optional<String> id, ConsentSituation situation) {
        try {
            return id.isEmpty()
                    ? Map.of()
                    : store.forgotten(ids.keyOf(id.get()), situation.rules().purposes());
        } catch (StoreUnavailableException unavailable) {
            return Map.of(); // the store refuses what was granted before, whenever it comes back
        }
    }

    /** Later than each grant to an id that is given up. */
    private static Instant endOfAll(ConsentSituation situation) {
        return situation.now().plus(ErasureStore.CLOCKS_DIFFER);
    }

    private static Set<Purpose> everything(ConsentSituation situation) {
        Set<Purpose> purposes = new TreeSet<>(situation.rules().purposes());
        purposes.addAll(KEPT_UNDER);
        return purposes;
    }

    private Outcome.Deletion forget(Optional<String> id, Set<Purpose> purposes, Instant at) {
        return id.map(known -> withdrawals.carryOut(ids.keyOf(known), purposes, at))
                .orElse(Outcome.Deletion.DONE);
    }

    @Override
    public void close() {
        registered.close();
    }
}
