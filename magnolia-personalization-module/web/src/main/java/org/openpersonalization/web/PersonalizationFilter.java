package org.openpersonalization.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.openpersonalization.web.edge.EdgeResponse;
import org.openpersonalization.web.http.Answer;
import org.openpersonalization.web.http.ProblemDetail;
import org.openpersonalization.web.http.Refusal;
import org.openpersonalization.web.pagecache.PersonalPageResponse;
import org.openpersonalization.web.pagecache.UnconditionalRequest;
import org.openpersonalization.web.preview.PreviewResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides before the page is rendered, leaves the decisions on the request, and keeps the page view when the page is
 * done. One of the four edges: whatever fails in here is logged once, and the page is rendered with its own content.
 */
public final class PersonalizationFilter {

    private static final Logger LOG = LoggerFactory.getLogger(PersonalizationFilter.class);

    /** Begins the names of all parameters of previews. */
    private static final String PREVIEW = "p13n-";

    private final Supplier<Optional<Personalization>> personalization;
    private final Function<HttpServletRequest, Optional<String>> pageOf;
    private final Function<HttpServletRequest, Optional<String>> renderedPageOf;

    /**
     * A filter.
     *
     * @param personalization asked for at each request, since settings change while the site runs; empty when it is
     *     switched off
     * @param pageOf the path of the page that the request asks for; empty when it asks for none
     * @param renderedPageOf afterwards, the path of the page that was rendered; empty when none was, such as when the page
     *     came from a cache
     */
    public PersonalizationFilter(
            Supplier<Optional<Personalization>> personalization,
            Function<HttpServletRequest, Optional<String>> pageOf,
            Function<HttpServletRequest, Optional<String>> renderedPageOf) {
        this.personalization = personalization;
        this.pageOf = pageOf;
        this.renderedPageOf = renderedPageOf;
    }

    /** Decides for each request, again when it is forwarded to another page, goes on, and keeps what it told once. */
    public void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (RequestDecisions.of(request).isEmpty()) {
            if (isCarriedOn(request, response) || isRefused(request, response)) {
                return;
            }
            Passage passage = decide(request, response);
            chain.doFilter(passage.request(), passage.response());
            passage.forVisitor().ifPresent(VisitorResponse::settle);
            passage.finishShared();
            keep(request, response, passage.personal().flatMap(PersonalPageResponse::rendered));
        } else {
            forwarded(request);
            chain.doFilter(request, response);
        }
    }

    /** Sends an editor who follows a link of a preview to the same preview of the next page. */
    private boolean isCarriedOn(HttpServletRequest request, HttpServletResponse response) {
        Optional<String> address = carriedOn(request);
        address.ifPresent(next -> {
            PreviewResponse.mark(response);
            response.setStatus(HttpServletResponse.SC_FOUND);
            response.setHeader("Location", next);
        });
        return address.isPresent();
    }

    /** Tells an editor that a preview names something that does not exist, and what does. */
    private boolean isRefused(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Answer> refusal = refusal(request);
        if (refusal.isPresent()) {
            PreviewResponse.mark(response);
            refusal.get().sendTo(response);
        }
        return refusal.isPresent();
    }

    private Optional<Answer> refusal(HttpServletRequest request) {
        String query = request.getQueryString();
        if (query == null || !query.contains(PREVIEW)) {
            return Optional.empty();
        }
        try {
            Optional<Personalization> current = personalization.get();
            Optional<String> page = pageOf.apply(request);
            if (current.isPresent() && page.isPresent()) {
                current.get().previews().requirePreview(request, page.get());
            }
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(ProblemDetail.of(refusal));
        } catch (RuntimeException fault) {
            LOG.warn("Checking a preview failed; the page is shown without the check", fault);
            return Optional.empty();
        }
    }

    private Optional<String> carriedOn(HttpServletRequest request) {
        try {
            return personalization
                    .get()
                    .flatMap(now -> now.previews().carriedOn(request))
                    .filter(address -> pageOf.apply(request).isPresent());
        } catch (RuntimeException fault) {
            LOG.warn("Carrying a preview on failed; the page is shown without it", fault);
            return Optional.empty();
        }
    }

    /**
     * Request and response for the filters behind.
     *
     * @param personal the response of a page that the page cache may keep
     * @param forVisitor the response that sets the visitor's cookies; empty without cookies
     * @param shared the page for a cache outside, whose key is that of the request; empty for other requests
     */
    private record Passage(
            HttpServletRequest request,
            HttpServletResponse response,
            Optional<PersonalPageResponse> personal,
            Optional<VisitorResponse> forVisitor,
            Optional<SharedPage> shared) {

        static Passage unchanged(HttpServletRequest request, HttpServletResponse response) {
            return new Passage(request, response, Optional.empty(), Optional.empty(), Optional.empty());
        }

        Passage personalPage(RequestDecisions decisions) {
            Optional<SharedPage> held = decisions
                    .shared()
                    .filter(answer -> answer.isAskedBy(request))
                    .map(answer -> new SharedPage(new EdgeResponse(response, answer), decisions));
            PersonalPageResponse kept = new PersonalPageResponse(
                    held.<HttpServletResponse>map(SharedPage::response).orElse(response));
            return new Passage(UnconditionalRequest.of(request), kept, Optional.of(kept), Optional.empty(), held);
        }

        Passage settingCookies(Supplier<List<Cookie>> cookies, Instant now) {
            VisitorResponse setting = new VisitorResponse(response, cookies, now);
            return new Passage(request, setting, personal, Optional.of(setting), shared);
        }

        void finishShared() throws IOException {
            if (shared.isPresent()) {
                boolean isMarked =
                        personal.filter(PersonalPageResponse::isMarked).isPresent();
                shared.get().finish(request, isMarked);
            }
        }
    }

    /**
     * A page that a cache outside may keep.
     *
     * @param response holds the page back until it is whole
     * @param decisions the ones from which its key follows
     */
    private record SharedPage(EdgeResponse response, RequestDecisions decisions) {

        /** A page with other decisions, or with a component that the key does not know, is for its visitor alone. */
        void finish(HttpServletRequest request, boolean isMarked) throws IOException {
            boolean isAsDecided = RequestDecisions.of(request)
                    .filter(now -> now == decisions && now.isAsPlanned())
                    .isPresent();
            response.finish(isAsDecided && !isMarked && PageViews.isHtml(response));
        }
    }

    private Passage decide(HttpServletRequest request, HttpServletResponse response) {
        Passage unchanged = Passage.unchanged(request, response);
        try {
            Optional<Personalization> current = personalization.get();
            Optional<Personalization.View> view =
                    current.flatMap(now -> pageOf.apply(request).map(page -> now.decideView(request, response, page)));
            view.ifPresent(decided -> decided.decisions().attachTo(request));
            return view.isPresent() ? passage(unchanged, current.get(), view.get()) : unchanged;
        } catch (RuntimeException | Error fault) {
            LOG.warn("Deciding failed, showing default content", fault);
            RequestDecisions.failed("", fault.getClass().getSimpleName()).attachTo(request);
            return unchanged;
        }
    }

    private Passage passage(Passage unchanged, Personalization current, Personalization.View view) {
        Passage page = view.decisions().signature().isPresent() ? unchanged.personalPage(view.decisions()) : unchanged;
        if (view.isAhead()) {
            return page.settingCookies(
                    () -> loadedAhead(unchanged.request(), unchanged.response(), current), view.now());
        }
        return view.cookies().isEmpty() ? page : page.settingCookies(view::cookies, view.now());
    }

    /** Behind a mapped address the page is known when the request is forwarded to it. */
    private void forwarded(HttpServletRequest request) {
        if (request.getDispatcherType() == DispatcherType.FORWARD) {
            try {
                RequestDecisions.of(request)
                        .filter(before -> !before.isRendering())
                        .ifPresent(before -> forwarded(request, before));
            } catch (RuntimeException | Error fault) {
                LOG.warn("Deciding for a mapped address failed; what was decided before holds", fault);
            }
        }
    }

    private void forwarded(HttpServletRequest request, RequestDecisions before) {
        Optional<String> page = pageOf.apply(request)
                .filter(other -> !other.equals(before.plan().page()));
        Optional<Personalization> current = personalization.get();
        if (page.isPresent() && current.isPresent()) {
            current.get().decider().forwarded(request, before, page.get()).attachTo(request);
        }
    }

    private List<Cookie> loadedAhead(
            HttpServletRequest request, HttpServletResponse response, Personalization current) {
        return RequestDecisions.of(request).stream()
                .filter(decisions -> PageViews.isOne(request, response))
                .flatMap(decisions ->
                        current.views().loadedAhead(request, decisions, renderedPage(request, decisions)).stream())
                .toList();
    }

    private String renderedPage(HttpServletRequest request, RequestDecisions decisions) {
        return renderedPageOf.apply(request).orElse(decisions.plan().page());
    }

    /** @param rendered the components on a page that came from the page cache, as it handed them back */
    private void keep(HttpServletRequest request, HttpServletResponse response, Optional<String> rendered) {
        try {
            Optional<Personalization> current = personalization.get();
            Optional<RequestDecisions> decisions = RequestDecisions.of(request);
            if (current.isPresent() && decisions.isPresent() && PageViews.isOne(request, response)) {
                rendered.ifPresent(decisions.get()::replay);
                current.get().views().keep(decisions.get(), renderedPage(request, decisions.get()));
                current.get().views().countExcluded(request, decisions.get());
            }
        } catch (RuntimeException | Error fault) {
            LOG.warn("Keeping a page view failed; the visitor has the page", fault);
        }
    }
}
