package org.openpersonalization.web.page;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.openpersonalization.consent.ConsentChoices;
import org.openpersonalization.consent.ConsentRules;
import org.openpersonalization.consent.Jurisdiction;
import org.openpersonalization.consent.Regime;
import org.openpersonalization.signal.Arrival;
import org.openpersonalization.signal.Device;
import org.openpersonalization.signal.Place;
import org.openpersonalization.signal.RequestContext;
import org.openpersonalization.signal.RequestMarks;
import org.openpersonalization.web.visitor.Visitor;

/** Draws for admins what somebody sees who has not chosen yet: the very templates, with forms that do nothing. */
public final class PagePreview {

    private final VisitorPages pages;
    private final Supplier<ConsentRules> rules;
    private final InstantSource clock;

    public PagePreview(VisitorPages pages, Supplier<ConsentRules> rules, InstantSource clock) {
        this.pages = pages;
        this.rules = rules;
        this.clock = clock;
    }

    /** The first layer of a regime on an empty page. */
    public String banner(String language, Regime regime, String contextPath) {
        boolean asked = regime != Regime.NONE;
        String layers = new FirstLayer(pages, rules).html(language, contextPath);
        Map<String, Object> model = Map.of("layers", asked ? only(regime, layers) : "", "isAsked", asked);
        return pages.html("preview", Language.of(language), contextPath, model);
    }

    /** Takes the visitor's own style sheet out, and shows the form that it would show. */
    private static String only(Regime regime, String layers) {
        String form = "(id=\"p13n-first-layer-" + regime.label() + "\"[^>]*?)\\shidden";
        return layers.replaceFirst("<link[^>]*first-layer\\.css[^>]*>", "").replaceFirst(form, "$1");
    }

    /** The preference centre of a regime. */
    public String preferences(String language, Regime regime, String contextPath) {
        ConsentRules now = rules.get();
        RequestContext context = context(language);
        Visitor visitor = new Visitor(
                ConsentChoices.none(),
                now.stateOf(ConsentChoices.none(), false, regime, context.time().toInstant()),
                Optional.empty(),
                new Visitor.Asking(new Jurisdiction("", regime), Optional.empty(), regime != Regime.NONE));
        Map<String, Object> model = new PreferenceCentre(now).model(Language.of(language), visitor, context);
        model.put("textsChanged", false);
        model.put("back", "#");
        model.put("here", "#");
        model.put("isPreview", true);
        return pages.html("preferences", Language.of(language), contextPath, model);
    }

    private RequestContext context(String language) {
        return new RequestContext(
                "",
                Arrival.direct(),
                Device.unknown(),
                Place.unknown(),
                language,
                clock.instant().atZone(ZoneOffset.UTC),
                RequestMarks.none());
    }
}
