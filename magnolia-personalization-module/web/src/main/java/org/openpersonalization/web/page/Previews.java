package org.openpersonalization.web.page;

import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.openpersonalization.consent.ConsentChoices;
import org.openpersonalization.consent.ConsentRules;
import org.openpersonalization.consent.Jurisdiction;
import org.openpersonalization.consent.Regime;
import org.openpersonalization.service.visitor.profile.Visitor;

/** Renders the surfaces of a regime for editors of its texts: from the visitors' templates, and inert. */
public final class Previews {

    private final VisitorPages pages;
    private final FirstLayer firstLayer;

    public Previews(VisitorPages pages, FirstLayer firstLayer) {
        this.pages = pages;
        this.firstLayer = firstLayer;
    }

    /** A page with the banner of a regime; without a banner under the regime that asks no visitor. */
    public String banner(ConsentRules rules, String language, Regime regime, String contextPath) {
        Map<String, Object> model = new HashMap<>();
        model.put("banner", regime == Regime.NONE ? "" : firstLayer.html(rules, language, contextPath, true));
        model.put("style", regime == Regime.NONE ? "" : FirstLayer.css(regime));
        return pages.html("preview", Language.of(language), contextPath, model);
    }

    /** The preference centre as a visitor without choices sees it. */
    public String preferences(
            ConsentRules rules, String language, Regime regime, String contextPath, ZonedDateTime now) {
        Visitor stranger = new Visitor(
                ConsentChoices.none(),
                rules.stateOf(ConsentChoices.none(), false, regime, now.toInstant()),
                Optional.empty(),
                new Visitor.Asking(new Jurisdiction("", regime), Optional.empty(), true));
        Language words = Language.of(language);
        Map<String, Object> model = new PreferenceCentre(rules).model(words, stranger, false, now);
        model.put("isOn", true);
        model.put("textsChanged", false);
        model.put("here", "");
        model.put("back", "");
        return pages.html("preferences", words, contextPath, model).replaceFirst("<main\\b", "<main inert");
    }
}
