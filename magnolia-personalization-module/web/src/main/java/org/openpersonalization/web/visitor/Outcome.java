package org.openpersonalization.web.visitor;

import jakarta.servlet.http.Cookie;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openpersonalization.service.consent.choice.ConsentOutcome;
import org.openpersonalization.service.visitor.profile.Visitor;

/**
 * The outcome of choices with its cookies.
 *
 * @param consent the outcome
 * @param cookies to be set in the browser
 */
public record Outcome(ConsentOutcome consent, List<Cookie> cookies) {

    public Outcome {
        cookies = List.copyOf(cookies);
    }

    /** The cookies with further ones, which replace those of their names. */
    public List<Cookie> cookiesWith(Collection<Cookie> newer) {
        Map<String, Cookie> byName = new LinkedHashMap<>();
        cookies.forEach(cookie -> byName.put(cookie.getName(), cookie));
        newer.forEach(cookie -> byName.put(cookie.getName(), cookie));
        return List.copyOf(byName.values());
    }

    /** The visitor from now on. */
    public Visitor visitor() {
        return consent.visitor();
    }

    /** How far the deletion is. */
    public ConsentOutcome.Deletion deletion() {
        return consent.deletion();
    }

    /** How far the records of the choices are. */
    public ConsentOutcome.Proof proof() {
        return consent.proof();
    }

    /** Whether everything that had to be deleted is. */
    public boolean deleted() {
        return deletion() == ConsentOutcome.Deletion.DONE;
    }
}
