package org.openpersonalization.web.endpoint;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.web.endpoint.view.ChoicesView;
import org.openpersonalization.web.endpoint.view.ReceiptsFile;
import org.openpersonalization.web.endpoint.view.VisitorDataFile;
import org.openpersonalization.web.route.Contract;
import org.openpersonalization.web.route.Format;
import org.openpersonalization.web.route.Parameter;

/** The contracts of the addresses that the API shares with the module's own pages. */
final class VisitorContracts {

    /**
     * A choice.
     *
     * @param purposes yes or no by purpose
     * @param language the language of the text that the visitor read
     * @param surface the surface that showed the text
     */
    record ConsentChoice(
            Map<String, Boolean> purposes,
            @Nullable String language,
            @Nullable String surface) {}

    /**
     * Signals.
     *
     * @param sent the sender's clock, in ISO 8601, by which wrong clocks are corrected
     * @param signals at most 50 signals, each with its kind
     */
    record SentSignals(@Nullable String sent, List<Map<String, Object>> signals) {}

    private static final Parameter LANGUAGE =
            Parameter.query("language", Format.LANGUAGE, "The language of the page; else the browser's.");

    static final Contract SHOWN_CONSENT = Contract.json(
                    "The visitor's consent; browsers that ask for HTML are sent to the preference centre.",
                    ChoicesView.class)
            .with(LANGUAGE);
    static final Contract CHANGED_CONSENT = Contract.json(
                    "Changes the visitor's consent, with a record.", ChoicesView.class)
            .taking(ConsentChoice.class);
    static final Contract SIGNALS = Contract.json(
                    "Keeps signals of the visitor.", SignalsResource.AcceptedSignals.class)
            .taking(SentSignals.class);
    static final Contract ANSWERS = Contract.of("Keeps answers of a form, and sends the browser on.", "text/plain")
            .answering(303);
    static final Contract WHY = Contract.of("Why a variant was shown, as a page.", "text/html")
            .with(Parameter.query("d", Format.RECEIPT, "The receipt in the link."), LANGUAGE);
    static final Contract ME =
            Contract.of("The visitor's stored data, as a page.", "text/html").with(LANGUAGE);
    static final Contract RECEIPTS =
            Contract.json("The visitor's consent receipts.", ReceiptsFile.class).with(LANGUAGE);
    static final Contract DATA =
            Contract.json("The visitor's stored data.", VisitorDataFile.class).with(LANGUAGE);
    static final Contract ERASURE = Contract.json(
                    "Erases everything about the visitor.", EraseResource.ErasureState.class)
            .taking(Contract.EmptyBody.class);

    private VisitorContracts() {}
}
