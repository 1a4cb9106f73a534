package org.openpersonalization.web.page;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openpersonalization.consent.ConsentRules;
import org.openpersonalization.consent.PurposeTerms;
import org.openpersonalization.signal.RequestContext;
import org.openpersonalization.web.visitor.Visitor;

/** What the preference centre shows: every purpose with its exact text, its switch, and what holds since when. */
public final class PreferenceCentre {

    /** The name of the form in records, with its buttons in their order. */
    public static final String SURFACE = "preferences/1: refuse, save, allow";

    /** So long after a choice the page says that it was taken. */
    private static final Duration JUST_NOW = Duration.ofSeconds(60);

    private final ConsentRules rules;

    public PreferenceCentre(ConsentRules rules) {
        this.rules = rules;
    }

    /** The model of {@code preferences.ftl}. */
    public Map<String, Object> model(Language language, Visitor visitor, RequestContext context) {
        boolean privacyControl = context.marks().globalPrivacyControl();
        PurposeLines lines = new PurposeLines(
                language, visitor, privacyControl, context.time().getZone());
        Map<String, Object> model = new HashMap<>();
        model.put("purposes", lines.of(rules));
        model.put("plain", lines.ofContext());
        model.put("versions", versions(rules));
        model.put("surface", SURFACE);
        model.put("isSignalHonoured", privacyControl && isSomethingDenied(visitor));
        model.put("status", status(language, visitor, context).orElse(""));
        return model;
    }

    /** How the texts of these purposes stand in a form: {@code behavioral_3.preferences_1}. */
    public static String versions(ConsentRules rules) {
        List<String> versions =
                rules.terms().values().stream().map(PreferenceCentre::version).toList();
        return String.join(".", versions);
    }

    /** How one text stands in a form. */
    public static String version(PurposeTerms terms) {
        return terms.purpose().id() + "_" + terms.version();
    }

    private boolean isSomethingDenied(Visitor visitor) {
        return rules.terms().values().stream()
                .anyMatch(terms -> terms.rules().deniedByPrivacyControl()
                        && !visitor.consent().granted().contains(terms.purpose()));
    }

    private static Optional<String> status(Language language, Visitor visitor, RequestContext context) {
        Instant now = context.time().toInstant();
        return visitor.choices()
                .newest()
                .filter(time -> Duration.between(time, now).compareTo(JUST_NOW) < 0)
                .map(time -> language.text(
                        "saved", language.moment(time, context.time().getZone())));
    }
}
