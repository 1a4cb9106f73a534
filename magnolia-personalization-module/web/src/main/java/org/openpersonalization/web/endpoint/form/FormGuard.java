package org.openpersonalization.web.endpoint.form;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openpersonalization.signal.RequestContext;
import org.openpersonalization.web.endpoint.VisitorServices;
import org.openpersonalization.web.http.Answer;
import org.openpersonalization.web.http.Initiator;
import org.openpersonalization.web.http.Refusal;
import org.openpersonalization.web.http.RequestBody;
import org.openpersonalization.web.http.RequestCode;
import org.openpersonalization.web.http.SameSite;
import org.openpersonalization.web.request.Headers;

/**
 * Tells forms of this site's pages, in browsers where a choice can take effect, from others. Where the browser hides which page
 * sends, or brings no cookie of this site, the answer to the form sets the cookie {@code p13n_form} and sends the browser round once, by
 * status 307, which repeats the form. The cookie is {@code SameSite=Strict}, so it comes with forms of this site alone; where it does
 * not come back, as in a frame of another site or with cookies switched off, nothing is recorded. No page sets it before a choice.
 */
public final class FormGuard {

    /** Ends the address to which a browser is sent round. */
    public static final String AGAIN = "/again";

    /** The explanation is shown in the frame that it is about; it holds no form. */
    private static final String IN_ANY_FRAME =
            "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; frame-ancestors *";

    private static final Set<String> FRAMES = Set.of("iframe", "frame", "embed", "object", "fencedframe");

    private final VisitorServices services;

    public FormGuard(VisitorServices services) {
        this.services = services;
    }

    /** Whether another site sends the request. */
    public boolean isForeign(HttpServletRequest request) {
        return initiator(request) == Initiator.FOREIGN;
    }

    /**
     * Checks what needs a page of this site: a yes, an erasure.
     *
     * @return the answer that sends the browser round; empty when the request can be carried out
     * @throws Refusal when another site sends it, or cookies do not come back
     */
    public Optional<Answer> check(HttpServletRequest request, RequestContext context) throws Refusal {
        if (isForeign(request)) {
            throw SameSite.refusal();
        }
        return isProven(request, context) ? Optional.empty() : Optional.of(round(request, context));
    }

    private boolean isProven(HttpServletRequest request, RequestContext context) {
        boolean isTold = initiator(request) == Initiator.OWN || RequestBody.isJson(request);
        return isTold ? isKeepingCookies(request) : services.visitors().hasFormCookie(request, context);
    }

    /**
     * Checks what makes a visitor and keeps something of them at once: answers. Each client has to bring a cookie back first, a
     * crawler gets no further.
     */
    public Optional<Answer> checkKept(HttpServletRequest request, RequestContext context) throws Refusal {
        Optional<Answer> round = check(request, context);
        return round.isPresent() || services.visitors().hasCookies(request)
                ? round
                : Optional.of(round(request, context));
    }

    /** Whether {@link #checkKept} lets the request pass. */
    public boolean isKept(HttpServletRequest request, RequestContext context) {
        return !isForeign(request)
                && isProven(request, context)
                && services.visitors().hasCookies(request);
    }

    /**
     * Checks a no, which counts whatever a browser tells of the page. Only a frame is sent round first, since it may be one of
     * another site.
     */
    public Optional<Answer> checkRefusal(HttpServletRequest request, RequestContext context) throws Refusal {
        boolean isFrame = FRAMES.contains(Headers.value(request, "Sec-Fetch-Dest"));
        return isFrame && !isKeepingCookies(request) ? Optional.of(round(request, context)) : Optional.empty();
    }

    /**
     * Sends a browser that a page of another site led to a file about the visitor to the page where the visitor can ask for it. So no
     * other site makes visitors ask, which is entered in the register.
     */
    public Optional<Answer> checkDownload(HttpServletRequest request) {
        return isForeign(request)
                ? Optional.of(Answer.seeOther(EndpointPath.ME.inLanguageOf(request)))
                : Optional.empty();
    }

    /** Refuses what another site sends; for JSON, which another site cannot send unless this one agrees (CORS). */
    public void requireOwnScript(HttpServletRequest request) throws Refusal {
        if (isForeign(request)) {
            throw SameSite.refusal();
        }
    }

    private Initiator initiator(HttpServletRequest request) {
        return Initiator.of(request, services.reader().forwardingOf(request));
    }

    private boolean isKeepingCookies(HttpServletRequest request) {
        return services.visitors().hasCookies(request) || !isBrowser(request);
    }

    /**
     * Browsers say what they ask for, on plain HTTP not; there the module's own forms tell, since what goes with them sets a cookie.
     * Other clients may bring no cookies: they keep the answer's themselves.
     */
    private static boolean isBrowser(HttpServletRequest request) {
        return !Headers.value(request, "Sec-Fetch-Dest").isEmpty()
                || request.getHeader("Origin") != null
                        && request.getParameter("page") != null
                        && Headers.value(request, "Accept").contains("text/html");
    }

    private Answer round(HttpServletRequest request, RequestContext context) throws Refusal {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("");
        if (path.endsWith(AGAIN)) {
            throw Refusal.of(HttpServletResponse.SC_FORBIDDEN, RequestCode.COOKIES_NOT_KEPT)
                    .with("Content-Security-Policy", IN_ANY_FRAME);
        }
        List<Cookie> cookie =
                services.visitors().formCookie(request, context).stream().toList();
        return Answer.sendAgain(EndpointPath.below(request, path + AGAIN)).with(cookie);
    }
}
