package org.openpersonalization.web.visitor;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.service.StoreUnavailableException;
import org.openpersonalization.service.consent.FormerWordings;
import org.openpersonalization.service.consent.SelfAccessService;
import org.openpersonalization.service.privacy.proof.ConsentReceipt;
import org.openpersonalization.service.visitor.VisitorData;
import org.openpersonalization.service.visitor.profile.Visitor;
import org.openpersonalization.signal.RequestContext;

/** The data that visitors see about themselves, also while nothing is granted. */
public final class OwnData {

    private final VisitorCookies cookies;
    private final SelfAccessService access;
    private final FormerWordings formerWordings;

    OwnData(VisitorCookies cookies, SelfAccessService access, FormerWordings formerWordings) {
        this.cookies = cookies;
        this.access = access;
        this.formerWordings = formerWordings;
    }

    /** The pseudonym of the id in the visitor's browser. */
    public Optional<VisitorKey> key(HttpServletRequest request) {
        return access.keyOf(cookies.heldId(request));
    }

    /**
     * The stored data of the requesting visitor; empty for a visitor without an id.
     *
     * @param most maximum number of signals and of exposures
     * @throws StoreUnavailableException when it cannot be read now
     */
    public Optional<VisitorData> data(HttpServletRequest request, int most) {
        return access.data(cookies.heldId(request), most);
    }

    /**
     * Receipts of the visitor's decisions, oldest first; none for a visitor without a consent id.
     *
     * @throws StoreUnavailableException when they cannot be read now
     */
    public List<ConsentReceipt> receipts(Visitor visitor) {
        return access.receipts(visitor.asking().consentId());
    }

    /** Enters into the register that a visitor took a copy of their data, once a minute at the most. */
    public void noteAccess(HttpServletRequest request, RequestContext context) {
        access.register(
                cookies.heldId(request),
                cookies.consent(request).consentId(),
                context.time().toInstant());
    }

    /** The wordings that visitors agreed to before the texts changed. */
    public FormerWordings formerWordings() {
        return formerWordings;
    }
}
