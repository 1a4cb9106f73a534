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
 * What visitors are told about pages that follow their request alone, which is no purpose of the site's: it holds for
 * everybody until they switch it off.
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

    /** What visitors are told about a purpose, one of the site's or this one; empty for one that the site does not have. */
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
