package org.openpersonalization.web.page;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openpersonalization.consent.ConsentChoices;
import org.openpersonalization.consent.ConsentRules;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.consent.PurposeTerms;
import org.openpersonalization.service.consent.FormerWordings;
import org.openpersonalization.service.visitor.profile.Visitor;

/** The preference centre: every purpose with its exact text, its switch, and its state with date. */
public final class PreferenceCentre {

    /** The name of the form in records, with its buttons in their order. */
    public static final String SURFACE = "preferences/1: refuse, save, allow";

    /** The name of the forms about one purpose each that the visitor is asked about again. */
    static final String RENEWAL_SURFACE = "preferences-again/1: refuse, allow";

    /** So long after a choice the page says that it was taken. */
    private static final Duration JUST_NOW = Duration.ofSeconds(60);

    private final ConsentRules rules;

    public PreferenceCentre(ConsentRules rules) {
        this.rules = rules;
    }

    /**
     * The model of {@code preferences.ftl}.
     *
     * @param privacyControl whether the browser sends Global Privacy Control
     * @param now in the site's zone
     */
    public Map<String, Object> model(Language language, Visitor visitor, boolean privacyControl, ZonedDateTime now) {
        PurposeLines lines = new PurposeLines(language, visitor, privacyControl, now.getZone());
        Map<String, Object> model = new HashMap<>();
        model.put("purposes", lines.of(rules));
        model.put("plain", lines.ofContext());
        model.put("versions", versions(rules));
        model.put("surface", SURFACE);
        model.put("again", List.of());
        model.put("againSurface", RENEWAL_SURFACE);
        model.put("isSignalHonoured", privacyControl && isSomethingDenied(visitor));
        model.put("status", status(language, visitor, now).orElse(""));
        return model;
    }

    /**
     * The purposes that the visitor is asked about again, for the field {@code again} of the model: those without a choice that
     * counts, each with the changes of its text. Empty for visitors who are asked about everything.
     *
     * @param now in the site's zone
     */
    public List<RenewedQuestion> again(
            Language language, ConsentChoices choices, FormerWordings former, ZonedDateTime now) {
        Instant moment = now.toInstant();
        if (!rules.isRenewal(choices, moment)) {
            return List.of();
        }
        Set<Purpose> open = rules.open(choices, moment);
        Set<Purpose> superseded = rules.superseded(choices, moment);
        return rules.terms().values().stream()
                .filter(terms -> open.contains(terms.purpose()))
                .map(terms -> new RenewedQuestion.Source(
                        terms, choices.about(terms.purpose()), superseded.contains(terms.purpose()), now.getZone()))
                .map(source -> RenewedQuestion.of(source, language, former))
                .toList();
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

    private static Optional<String> status(Language language, Visitor visitor, ZonedDateTime now) {
        return visitor.choices()
                .newest()
                .filter(time -> Duration.between(time, now.toInstant()).compareTo(JUST_NOW) < 0)
                .map(time -> language.text("saved", Map.of("time", language.moment(time, now.getZone()))));
    }
}
