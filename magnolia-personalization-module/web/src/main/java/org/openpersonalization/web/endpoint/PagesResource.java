package org.openpersonalization.web.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.service.StoreUnavailableException;
import org.openpersonalization.service.visitor.VisitorData;
import org.openpersonalization.service.visitor.profile.Visitor;
import org.openpersonalization.service.visitor.receipt.DecisionReceipt;
import org.openpersonalization.signal.RequestContext;
import org.openpersonalization.web.endpoint.form.EndpointPath;
import org.openpersonalization.web.endpoint.form.LocalPath;
import org.openpersonalization.web.http.Answer;
import org.openpersonalization.web.http.Refusal;
import org.openpersonalization.web.page.FirstLayer;
import org.openpersonalization.web.page.Language;
import org.openpersonalization.web.page.MePage;
import org.openpersonalization.web.page.PreferenceCentre;
import org.openpersonalization.web.page.WhyPage;

/** The pages that visitors read: the preference centre, why they see something, and what is known about them. */
final class PagesResource {

    private static final int MOST_ON_PAGE = 200;

    private final VisitorServices services;

    PagesResource(VisitorServices services) {
        this.services = services;
    }

    /** The preference centre. Its parameter {@code return} says where its way back leads. */
    Answer preferences(HttpServletRequest request) {
        RequestContext context = services.reader().read(request, "");
        Visitor visitor = services.visitors().of(request, context);
        Language language = Language.of(request);
        String back = LocalPath.back(request, services.reader().forwardingOf(request));
        PreferenceCentre centre = new PreferenceCentre(services.visitors().consentRules());
        Map<String, Object> model =
                centre.model(language, visitor, context.marks().globalPrivacyControl(), context.time());
        model.put(
                "again",
                centre.again(
                        language,
                        visitor.choices(),
                        services.visitors().ownData().formerWordings(),
                        context.time()));
        model.put("isOn", services.isOn());
        model.put("textsChanged", "changed".equals(request.getParameter("texts")));
        model.put("back", back);
        model.put(
                "here",
                EndpointPath.PREFERENCES.with(request, "language", language.wanted())
                        + EndpointPath.parameter("&return=", back) + "#saved");
        return page("preferences", request, language, model);
    }

    /** The style sheet that shows the first layer when the banner is due. */
    Answer firstLayerStyle(HttpServletRequest request) {
        RequestContext context = services.reader().read(request, "");
        if (!services.isOn()) {
            return style(FirstLayer.HIDDEN);
        }
        Visitor visitor = services.visitors().of(request, context);
        return style(FirstLayer.css(visitor, services.visitors().consentRules(), context))
                .with(services.offer(request));
    }

    private static Answer style(String css) {
        return Answer.ok(Answer.Body.text("text/css", css));
    }

    /** Why something was shown, by the signed receipt in the parameter {@code d}. */
    Answer why(HttpServletRequest request) {
        RequestContext context = services.reader().read(request, "");
        Instant now = context.time().toInstant();
        Language language = Language.of(request);
        Optional<DecisionReceipt> receipt = Optional.ofNullable(request.getParameter("d"))
                .flatMap(signed -> services.surfaces().receipts().read(signed, now));
        if (receipt.isEmpty()) {
            return unexplained(request, language);
        }
        Visitor visitor = services.visitors().of(request, context);
        WhyPage page = new WhyPage(services.visitors().consentRules());
        Map<String, Object> model = page.model(language, receipt.get(), visitor, context);
        model.put("back", back(request, receipt.get().address()));
        return page("why", request, language, model);
    }

    /** The page of a receipt: as the visitor had it, with the campaign in its address, where the browser tells it. */
    private String back(HttpServletRequest request, String page) {
        String left = LocalPath.back(request, services.reader().forwardingOf(request));
        int query = left.indexOf('?');
        boolean isPage = query > 0 && left.substring(0, query).equals(page);
        return isPage ? left : LocalPath.of(page).orElse(left);
    }

    private Answer unexplained(HttpServletRequest request, Language language) {
        Map<String, Object> model = new HashMap<>();
        model.put("title", language.text("why.unknown-title"));
        model.put("message", language.text("why.unknown"));
        model.put("messageLanguage", language.shown());
        return page("error", request, language, model).with(HttpServletResponse.SC_NOT_FOUND);
    }

    /** The visitor's stored data, in plain language. */
    Answer me(HttpServletRequest request) throws Refusal {
        services.limitChoices(request);
        RequestContext context = services.reader().read(request, "");
        Visitor visitor = services.visitors().of(request, context);
        Language language = Language.of(request);
        Map<String, Object> model = MePage.model(language, data(request), context);
        model.put(
                "visitorCode",
                services.visitors()
                        .ownData()
                        .key(request)
                        .map(VisitorKey::hexadecimal)
                        .orElse(""));
        model.put("consentId", visitor.asking().consentId().orElse(""));
        model.put("here", EndpointPath.ME.with(request, "language", language.wanted()));
        return page("me", request, language, model);
    }

    private Optional<VisitorData> data(HttpServletRequest request) throws Refusal {
        try {
            return services.visitors().ownData().data(request, MOST_ON_PAGE);
        } catch (StoreUnavailableException unavailable) {
            throw VisitorServices.unreadable();
        }
    }

    private Answer page(String template, HttpServletRequest request, Language language, Map<String, Object> model) {
        return services.surfaces().pages().page(template, language, EndpointPath.contextPath(request), model);
    }
}
