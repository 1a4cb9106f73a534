package org.openpersonalization.service.consent;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.openpersonalization.consent.ConsentRules;
import org.openpersonalization.consent.LegalBasis;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.consent.PurposeTerms;
import org.openpersonalization.consent.Wording;
import org.openpersonalization.service.message.MessageCatalogue;

/**
 * The text for pages that follow their request alone. That is no purpose of the site: it holds for all visitors until
 * they switch it off.
 */
public final class ContextTerms {

    /** Raised with every change of the wordings. */
    private static final int VERSION = 1;

    private static final PurposeTerms TERMS = new PurposeTerms(
            Purpose.CONTEXT,
            VERSION,
            new TreeMap<>(Map.of("en", wording("en"), "de", wording("de"))),
            new PurposeTerms.Rules(LegalBasis.LEGITIMATE_INTEREST, Set.of(), false, Duration.ofDays(1), 0));

    private ContextTerms() {}

    /** The terms. */
    public static PurposeTerms terms() {
        return TERMS;
    }

    /** The terms of a purpose, one of the site's or this one; empty for any other. */
    public static Optional<PurposeTerms> orOf(ConsentRules rules, Purpose purpose) {
        return purpose.equals(Purpose.CONTEXT)
                ? Optional.of(TERMS)
                : Optional.ofNullable(rules.terms().get(purpose));
    }

    private static Wording wording(String language) {
        MessageCatalogue texts = MessageCatalogue.in(language);
        return new Wording(texts.text("context.label"), texts.text("context.description"), texts.text("context.text"));
    }
}
