package org.openpersonalization.web.visitor;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openpersonalization.service.consent.choice.ConsentOutcome;
import org.openpersonalization.service.consent.choice.VisitorAdmission;
import org.openpersonalization.service.visitor.SignalLog;
import org.openpersonalization.service.visitor.profile.BrowserState;
import org.openpersonalization.service.visitor.profile.Visitor;
import org.openpersonalization.service.visitor.profile.Watermark;

/** Reads the state of a browser from its cookies, and writes its new state. */
final class OutcomeCookies {

    private final VisitorCookies cookies;
    private final boolean isShared;

    /** @param isShared whether other instances respond to the same visitors */
    OutcomeCookies(VisitorCookies cookies, boolean isShared) {
        this.cookies = cookies;
        this.isShared = isShared;
    }

    /** The consent and the ids that the browser carries. */
    BrowserState read(HttpServletRequest request) {
        ConsentCookie carried = cookies.consent(request);
        Optional<String> id = cookies.id(request, carried.consentId());
        return new BrowserState(carried.consentId(), carried.choices(), id, id.or(() -> cookies.heldId(request)));
    }

    /**
     * The outcome with the cookies that carry it.
     *
     * @param now the moment of the choices
     */
    Outcome write(HttpServletRequest request, ConsentOutcome outcome, Instant now) {
        List<Cookie> toSet =
                outcome.update().map(update -> cookies(request, update)).orElseGet(ArrayList::new);
        if (!toSet.isEmpty()) {
            watermark(request, outcome.visitor(), Watermark.ofChoice(now)).ifPresent(toSet::add);
        }
        return new Outcome(outcome, toSet);
    }

    /** The cookie with which the visitor's next page shows stored data, on any instance; empty where no other instance could. */
    Optional<Cookie> stored(HttpServletRequest request, Visitor visitor, SignalLog.Appended stored, Instant now) {
        return stored.sequence() == 0
                ? Optional.empty()
                : watermark(request, visitor, new Watermark(stored.sequence(), now));
    }

    /** The cookie that lets other instances know of the visitor's last action; takes it out of the browser of a visitor without an id. */
    Optional<Cookie> watermark(HttpServletRequest request, Visitor visitor, Watermark watermark) {
        return visitor.key()
                .filter(key -> isShared)
                .map(key -> cookies.watermarks().of(request, key, watermark))
                .or(() -> cookies.watermarks().gone(request));
    }

    private List<Cookie> cookies(HttpServletRequest request, ConsentOutcome.Update update) {
        List<Cookie> toSet = new ArrayList<>();
        toSet.add(cookies.consent(request, new ConsentCookie(update.consentId(), update.choices())));
        Optional<Cookie> id = update.id().map(known -> cookies.id(request, known, update.consentId()));
        if (update.byDefault().isEmpty()) {
            id.ifPresent(toSet::add);
            return toSet;
        }
        cookies.defaults(request, update.byDefault().get()).ifPresent(toSet::add);
        toSet.addAll(cookies.leftovers(request));
        cookies.noForm(request).ifPresent(toSet::add);
        id.or(() -> cookies.noId(request)).ifPresent(toSet::add);
        return toSet;
    }

    /** The admitted visitor with the cookies that make the browser known. */
    VisitorOffer write(HttpServletRequest request, VisitorAdmission.Admitted admitted) {
        List<Cookie> toSet = new ArrayList<>();
        admitted.byDefault()
                .flatMap(purposes -> cookies.defaults(request, purposes))
                .ifPresent(toSet::add);
        admitted.newId()
                .map(id -> cookies.id(request, id, admitted.visitor().asking().consentId()))
                .ifPresent(toSet::add);
        return new VisitorOffer(admitted.visitor(), toSet);
    }
}
