package org.openpersonalization.web.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.openpersonalization.consent.ConsentRules;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.service.visitor.profile.Visitor;
import org.openpersonalization.service.visitor.receipt.DecisionReceipt;
import org.openpersonalization.service.visitor.receipt.ExplainedDecision;
import org.openpersonalization.signal.RequestContext;

/** The page "Why am I seeing this?", with a button for each thing that stops it. */
public final class WhyPage {

    /** The name of the form in records, with its buttons. */
    public static final String SURFACE = "why/1: stop";

    private final ConsentRules rules;

    public WhyPage(ConsentRules rules) {
        this.rules = rules;
    }

    /** The model of {@code why.ftl}. */
    public Map<String, Object> model(
            Language language, DecisionReceipt receipt, Visitor visitor, RequestContext context) {
        WhyWords words = new WhyWords(language, labels(language));
        List<WhyWords.WhyLine> lines = new ArrayList<>();
        for (ExplainedDecision explained : receipt.decisions()) {
            lines.add(words.line(explained, lines.size() + 1));
        }
        Map<String, Object> model = new HashMap<>();
        model.put("components", lines);
        model.put(
                "why",
                language.text(
                        "why.intro",
                        Map.of(
                                "time",
                                language.moment(receipt.time(), context.time().getZone()))));
        model.put("stops", stops(language, receipt, visitor));
        model.put("isPlain", visitor.consent().isPlain());
        model.put("versions", PreferenceCentre.versions(rules));
        model.put("surface", SURFACE);
        return model;
    }

    private Map<String, String> labels(Language language) {
        Map<String, String> labels = new TreeMap<>();
        rules.terms()
                .forEach((purpose, terms) -> labels.put(
                        purpose.id(), terms.wording(language.wanted()).label()));
        return labels;
    }

    /** One for each purpose that was used and still holds, then the one that makes every page plain. */
    private List<Map<String, String>> stops(Language language, DecisionReceipt receipt, Visitor visitor) {
        Set<String> used = new LinkedHashSet<>();
        receipt.decisions().forEach(explained -> used.addAll(explained.purposes()));
        List<Map<String, String>> stops = new ArrayList<>();
        for (Purpose purpose : rules.purposes()) {
            if (used.contains(purpose.id()) && visitor.consent().granted().contains(purpose)) {
                String label =
                        rules.terms().get(purpose).wording(language.wanted()).label();
                stops.add(WhyWords.stop(purpose.id(), language.text("why.stop-purpose", Map.of("purpose", label))));
            }
        }
        if (!visitor.consent().isPlain()) {
            stops.add(WhyWords.stop(Purpose.CONTEXT.id(), language.text("why.stop-all")));
        }
        return stops;
    }
}
