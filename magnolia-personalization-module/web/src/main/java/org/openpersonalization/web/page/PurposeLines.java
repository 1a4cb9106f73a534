package org.openpersonalization.web.page;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openpersonalization.consent.Choice;
import org.openpersonalization.consent.ConsentRules;
import org.openpersonalization.consent.LegalBasis;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.consent.PurposeTerms;
import org.openpersonalization.consent.Wording;
import org.openpersonalization.service.consent.ContextTerms;
import org.openpersonalization.service.visitor.profile.Visitor;

/**
 * Describes a visitor's consent, purpose by purpose.
 *
 * @param language of the text
 * @param visitor the visitor
 * @param privacyControl whether the browser sends Global Privacy Control
 * @param zone of the times
 */
record PurposeLines(Language language, Visitor visitor, boolean privacyControl, ZoneId zone) {

    /** Every purpose that the site asks about. */
    List<PurposeLine> of(ConsentRules rules) {
        return rules.terms().values().stream()
                .map(terms -> line(terms, isGranted(terms.purpose()), state(terms)))
                .toList();
    }

    /** The choice about pages that follow the request alone. */
    PurposeLine ofContext() {
        PurposeTerms terms = ContextTerms.terms();
        boolean isOn = !visitor.consent().isPlain();
        Optional<Choice> choice = visitor.choices().about(Purpose.CONTEXT);
        String state = choice.map(said -> said(said, said.granted() == isOn)).orElse(language.text("state.context"));
        return line(terms, isOn, state);
    }

    private PurposeLine line(PurposeTerms terms, boolean granted, String state) {
        Wording wording = terms.wording(language.wanted());
        return new PurposeLine(
                terms.purpose().id(),
                wording.label(),
                wording.description(),
                wording.text(),
                terms.languageFor(language.wanted()),
                basis(terms, granted),
                granted,
                state);
    }

    /** A purpose granted without a yes does not rest on consent. */
    private String basis(PurposeTerms terms, boolean granted) {
        boolean saidYes =
                visitor.choices().about(terms.purpose()).map(Choice::granted).orElse(false);
        boolean withoutConsent = granted && !saidYes && terms.rules().basis() == LegalBasis.CONSENT;
        return language.text(
                withoutConsent
                        ? "basis.rules"
                        : "basis." + terms.rules().basis().label());
    }

    private boolean isGranted(Purpose purpose) {
        return visitor.consent().granted().contains(purpose);
    }

    private String state(PurposeTerms terms) {
        boolean granted = isGranted(terms.purpose());
        Optional<Choice> choice = visitor.choices().about(terms.purpose());
        boolean isSilenced = privacyControl && terms.rules().deniedByPrivacyControl() && !granted;
        if (isSilenced && choice.map(Choice::granted).orElse(true)) {
            return choice.isPresent()
                    ? language.text(
                            "state.signal-over-yes",
                            Map.of("time", moment(choice.get().time())))
                    : language.text("state.signal");
        }
        if (choice.isPresent()) {
            return said(choice.get(), choice.get().granted() == granted);
        }
        return language.text(granted ? "state.default" : "state.not-asked");
    }

    private String said(Choice choice, boolean counts) {
        Map<String, ?> values = Map.of("time", moment(choice.time()), "version", (long) choice.textVersion());
        if (!counts) {
            return language.text("state.outdated", values);
        }
        return language.text(choice.granted() ? "state.yes" : "state.no", values);
    }

    private String moment(Instant time) {
        return language.moment(time, zone);
    }
}
