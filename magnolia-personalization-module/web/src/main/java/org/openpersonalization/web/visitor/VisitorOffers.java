package org.openpersonalization.web.visitor;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.openpersonalization.consent.Choice;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.service.consent.ConsentDrafts;
import org.openpersonalization.service.consent.PrivacyControlRecorder;
import org.openpersonalization.service.visitor.identity.RateLimit;
import org.openpersonalization.service.visitor.identity.VisitorIds;
import org.openpersonalization.service.visitor.profile.ConsentSituation;
import org.openpersonalization.service.visitor.profile.Visitor;

/**
 * Receives people who look at pages. Where something is granted without a choice, the id comes with the first page, and the
 * consent cookie tells the tracker what is granted in that way; where it no longer is, the cookie says so with the next page.
 */
final class VisitorOffers implements AutoCloseable {

    private final VisitorCookies cookies;
    private final VisitorIds ids;
    private final PrivacyControlRecorder privacyControl;
    private final String controller;
    private final RateLimit newcomers;

    VisitorOffers(
            VisitorCookies cookies,
            VisitorIds ids,
            PrivacyControlRecorder privacyControl,
            String controller,
            int newcomersPerMinute) {
        this.cookies = cookies;
        this.ids = ids;
        this.privacyControl = privacyControl;
        this.controller = controller;
        this.newcomers = new RateLimit(newcomersPerMinute);
    }

    VisitorOffer greet(HttpServletRequest request, Visitor visitor, ConsentSituation situation, String network) {
        if (situation.privacyControl()) {
            notePrivacyControl(visitor, situation);
        }
        return offer(request, visitor, situation, network);
    }

    /** The cookies alone. An id that did not arrive, or that belongs to another consent id, is made again. */
    VisitorOffer offer(HttpServletRequest request, Visitor visitor, ConsentSituation situation, String network) {
        SortedSet<Purpose> byDefault = situation.byDefault(visitor.choices());
        boolean isNew = !visitor.consent().granted().isEmpty() && visitor.key().isEmpty();
        if (isNew && !newcomers.tryTake(network)) {
            return new VisitorOffer(visitor, List.of());
        }
        List<Cookie> toSet =
                new ArrayList<>(cookies.defaults(request, byDefault).stream().toList());
        if (!isNew) {
            return new VisitorOffer(visitor, toSet);
        }
        String id = ids.create();
        toSet.add(cookies.id(request, id, visitor.asking().consentId()));
        return new VisitorOffer(visitor.knownBy(ids.keyOf(id)), toSet);
    }

    /** A yes that the signal outweighs is recorded; a visitor without a consent id is counted. */
    private void notePrivacyControl(Visitor visitor, ConsentSituation situation) {
        Optional<VisitorKey> subject = visitor.asking().consentId().map(ids::subjectOf);
        if (subject.isEmpty()) {
            privacyControl.count(situation.now(), situation.jurisdiction());
            return;
        }
        Set<Purpose> denied = new TreeSet<>(
                situation.stateWithoutPrivacyControl(visitor.choices()).granted());
        denied.removeAll(visitor.consent().granted());
        ConsentDrafts sheet = new ConsentDrafts(situation.now(), situation.jurisdiction(), true, controller);
        for (Purpose purpose : denied) {
            Optional<Choice> yes = visitor.choices().about(purpose).filter(Choice::granted);
            yes.ifPresent(choice -> privacyControl.record(
                    subject.get(), sheet.signal(situation.rules().terms().get(purpose)), choice.time()));
        }
    }

    @Override
    public void close() {
        newcomers.close();
    }
}
