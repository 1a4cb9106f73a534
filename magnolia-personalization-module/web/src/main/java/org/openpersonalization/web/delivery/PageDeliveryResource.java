package org.openpersonalization.web.delivery;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.openpersonalization.decide.EditorPreview;
import org.openpersonalization.service.delivery.ContentNode;
import org.openpersonalization.web.Personalization;
import org.openpersonalization.web.RequestDecisions;
import org.openpersonalization.web.edge.EdgeAnswer;
import org.openpersonalization.web.endpoint.VisitorServices;
import org.openpersonalization.web.endpoint.form.EndpointPath;
import org.openpersonalization.web.http.Answer;
import org.openpersonalization.web.http.Refusal;
import org.openpersonalization.web.http.RequestCode;
import org.openpersonalization.web.preview.PersonaTokens;
import org.openpersonalization.web.preview.PreviewTokens;
import org.openpersonalization.web.route.ApiJson;
import org.openpersonalization.web.route.Contract;
import org.openpersonalization.web.route.Format;
import org.openpersonalization.web.route.Parameter;
import org.openpersonalization.web.route.ParameterValues;

/**
 * A page as JSON, with the variants that the visitor of the request sees. The page view is kept as that of a rendered page, unless a
 * preflight or some components are asked for; components count as shown when the front end reports their receipts.
 */
public final class PageDeliveryResource {

    /** The contract. */
    public static final Contract CONTRACT = Contract.json(
                    "A page with its decided content, in the form of Magnolia's delivery endpoint.",
                    DeliveredPage.class)
            .with(
                    Parameter.path("path", Format.PAGE, "The page's path in the CMS, such as home/guides."),
                    Parameter.query(
                            "lang", Format.CONTENT_LANGUAGE, "The language of the content; all for all of them."),
                    Parameter.query("components", Format.IDS, "The ids of the wanted components; else the whole page."),
                    Parameter.query("content", Format.FLAG, "false for the decisions alone."),
                    Parameter.query("preflight", Format.FLAG, "true to decide and keep nothing."),
                    Parameter.query("utm_source", Format.TITLE, "The campaign's source, of the visitor's address."),
                    Parameter.query("utm_medium", Format.TITLE, "The campaign's medium."),
                    Parameter.query("utm_campaign", Format.TITLE, "The campaign's name."),
                    Parameter.query("utm_term", Format.TITLE, "The campaign's term."),
                    Parameter.query("utm_content", Format.TITLE, "The campaign's content."),
                    Parameter.query(
                            FrontEndRequest.REFERRER,
                            Format.ADDRESS,
                            "The page that led the visitor to the front end; else the header Referer."),
                    Parameter.query(
                            PreviewTokens.PARAMETER,
                            Format.PREVIEW,
                            "An editor's signed token, which forces a variant."),
                    Parameter.query(
                            PersonaTokens.PARAMETER,
                            Format.PREVIEW,
                            "An editor's signed token, which decides as for a persona."),
                    ForcedPreview.VARIANT,
                    ForcedPreview.AUDIENCES);

    static final String VISIT = "visit";
    private static final String PREVIEW = "preview";
    private static final String EDIT = "edit";

    private final VisitorServices services;
    private final DeliveryServices contents;
    private final Supplier<Optional<Personalization>> personalization;

    public PageDeliveryResource(
            VisitorServices services, DeliveryServices contents, Supplier<Optional<Personalization>> personalization) {
        this.services = services;
        this.contents = contents;
        this.personalization = personalization;
    }

    public Answer answer(HttpServletRequest request, ParameterValues values) throws Refusal {
        VisitorServices.Limits.take(services.limits().pages(), services.reader().networkOf(request));
        PageSelection selection = PageSelection.of(values);
        ContentLanguage language = ContentLanguage.of(request, values.text("lang"), contents.languages());
        Optional<Personalization> current = personalization.get();
        String named = "/" + values.the("path");
        String page = current.map(now -> now.pageAt(request, named)).orElse(named);
        Optional<EditorPreview> preview = preview(request, values, page);
        boolean isView = selection.isView() && request.getMethod().equals("GET");
        Optional<Personalization.DeliveredView> view =
                current.map(now -> preview.map(choice -> now.preview(request, page, choice))
                        .orElseGet(() -> now.deliver(request, page, isView)));
        Optional<RequestDecisions> decisions = view.map(Personalization.DeliveredView::decisions);
        ContentNode content = content(page, decisions, language);
        selection.require(content.personalized().map(node -> node.place().id()).toList());
        view.ifPresent(decided -> current.get().views().keep(request, decided));
        DeliveredPageMapper mapper = new DeliveredPageMapper(services, decisions, language, around(request, decisions));
        byte[] json = ApiJson.bytes(mapper.page(content, selection));
        Answer answer = Answer.ok(new Answer.Body("application/json", json))
                .with(view.map(Personalization.DeliveredView::cookies).orElse(List.of()));
        return shared(decisions, content).map(edge -> edge.on(answer, request)).orElse(answer);
    }

    /**
     * The answer that caches outside may keep: to a visit, with the components that its key knows, and without the content of other
     * nodes, of which no publication would purge it.
     */
    private Optional<EdgeAnswer> shared(Optional<RequestDecisions> decisions, ContentNode content) {
        return decisions
                .filter(made -> !content.isReferring())
                .filter(made -> mode(decisions).equals(VISIT) && made.isAsPlanned())
                .flatMap(RequestDecisions::shared);
    }

    /** The choice of an editor; empty for a visitor. */
    private Optional<EditorPreview> preview(HttpServletRequest request, ParameterValues values, String page)
            throws Refusal {
        if (!ForcedPreview.isAskedFor(request, values)) {
            return Optional.empty();
        }
        Personalization current = personalization
                .get()
                .orElseThrow(() -> Refusal.of(HttpServletResponse.SC_CONFLICT, RequestCode.PREVIEW_OFF));
        return new ForcedPreview(current, page, services.frontEnds().isForEditors()).of(request, values);
    }

    private ContentNode content(String page, Optional<RequestDecisions> decisions, ContentLanguage language)
            throws Refusal {
        boolean isForEditor = !mode(decisions).equals(VISIT);
        return contents.read(page, decisions, language.locale(), isForEditor)
                .orElseThrow(() -> Refusal.of(HttpServletResponse.SC_NOT_FOUND, RequestCode.PAGE_UNKNOWN));
    }

    private DeliveredPageMapper.Surroundings around(HttpServletRequest request, Optional<RequestDecisions> decisions) {
        return new DeliveredPageMapper.Surroundings(
                EndpointPath.contextPath(request),
                mode(decisions),
                toldAt(decisions, services.reader().now().toInstant()));
    }

    private static Instant toldAt(Optional<RequestDecisions> decisions, Instant now) {
        return decisions.map(made -> made.toldAt(now)).orElse(now);
    }

    private String mode(Optional<RequestDecisions> decisions) {
        if (decisions.filter(RequestDecisions::isPreview).isPresent()) {
            return PREVIEW;
        }
        return services.frontEnds().isForEditors() ? EDIT : VISIT;
    }
}
