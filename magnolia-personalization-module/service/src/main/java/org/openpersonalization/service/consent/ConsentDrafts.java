package org.openpersonalization.service.consent;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openpersonalization.consent.Jurisdiction;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.consent.PurposeTerms;
import org.openpersonalization.ledger.Circumstances;
import org.openpersonalization.ledger.Notice;
import org.openpersonalization.ledger.RecordDraft;
import org.openpersonalization.ledger.Statement;

/**
 * The common parts of all decisions of one request, and factory methods of their records.
 *
 * @param now the moment of the request
 * @param jurisdiction the applied law
 * @param privacyControl whether the request has {@code Sec-GPC: 1}
 * @param controller the controller of the processing
 */
public record ConsentDrafts(Instant now, Jurisdiction jurisdiction, boolean privacyControl, String controller) {

    private static final String PRIVACY_CONTROL = "Sec-GPC";

    /**
     * The record of a yes or no.
     *
     * @param terms the purpose and its text
     * @param granted yes or no
     * @param grantedBefore whether the purpose was granted before
     * @param validity how long the decision is valid
     */
    public RecordDraft choice(
            PurposeTerms terms, boolean granted, boolean grantedBefore, Duration validity, ConsentRequest asked) {
        Statement.Verdict no = grantedBefore ? Statement.Verdict.WITHDRAWN : Statement.Verdict.REFUSED;
        Statement statement =
                new Statement(terms.purpose(), granted ? Statement.Verdict.GIVEN : no, Optional.of(now.plus(validity)));
        return draft(statement, notice(terms, asked.language()), asked);
    }

    /** A yes of which Global Privacy Control took the effect. */
    public RecordDraft signal(PurposeTerms terms) {
        Statement statement = new Statement(terms.purpose(), Statement.Verdict.SIGNAL, Optional.empty());
        return draft(statement, new Notice("", "", ""), new ConsentRequest(Circumstances.Source.GPC_HEADER, "", ""));
    }

    /** The record of a restriction after two identities turned out to be one person. */
    public RecordDraft restricted(Purpose purpose, Statement.Verdict verdict) {
        Statement statement = new Statement(purpose, verdict, Optional.empty());
        return draft(statement, new Notice("", "", ""), new ConsentRequest(Circumstances.Source.API, "sign-in", ""));
    }

    /** Without a language it is not known which text was shown, so none is claimed. */
    private static Notice notice(PurposeTerms terms, String language) {
        String version = String.valueOf(terms.version());
        if (language.isEmpty()) {
            return new Notice(version, "", "");
        }
        return new Notice(version, terms.wording(language).sha256(), terms.languageFor(language));
    }

    private RecordDraft draft(Statement statement, Notice notice, ConsentRequest asked) {
        Circumstances how = new Circumstances(
                controller,
                jurisdiction.code(),
                jurisdiction.regime().label(),
                asked.source(),
                asked.surface(),
                privacyControl ? List.of(PRIVACY_CONTROL) : List.of());
        return new RecordDraft(UUID.randomUUID(), now, statement, notice, how);
    }
}
