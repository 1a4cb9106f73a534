package org.openpersonalization.web.page;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openpersonalization.consent.Choice;
import org.openpersonalization.consent.PurposeTerms;
import org.openpersonalization.consent.WordDiff;
import org.openpersonalization.consent.Wording;
import org.openpersonalization.service.consent.FormerWordings;

/**
 * One purpose that a visitor is asked about again, while their other choices stay in force.
 *
 * @param id of the purpose
 * @param label a short label
 * @param textLanguage the language of label, text and parts
 * @param reason the reason for asking again, as a sentence
 * @param text the exact text that visitors agree to
 * @param parts label (if changed), description and text, each with its changes since the version that the visitor
 * allowed; empty without changes to show
 */
public record RenewedQuestion(
        String id, String label, String textLanguage, String reason, String text, List<List<WordDiff.Piece>> parts) {

    /**
     * The reason to ask.
     *
     * @param terms as they are now
     * @param choice that does not count any more; empty where the visitor was not asked
     * @param isSuperseded whether it was a yes to an older text
     * @param zone of its time
     */
    record Source(PurposeTerms terms, Optional<Choice> choice, boolean isSuperseded, ZoneId zone) {}

    /** The question in a language. */
    static RenewedQuestion of(Source source, Language language, FormerWordings former) {
        PurposeTerms terms = source.terms();
        String shown = terms.languageFor(language.wanted());
        Wording now = terms.wording(language.wanted());
        Optional<Wording> older = source.choice()
                .filter(choice -> choice.granted() && choice.textVersion() > 0)
                .flatMap(choice -> former.find(terms.purpose(), choice.textVersion(), shown));
        return new RenewedQuestion(
                terms.purpose().id(),
                now.label(),
                shown,
                reason(source, older, language),
                now.text(),
                older.filter(text -> !text.equals(now))
                        .map(text -> parts(text, now))
                        .orElse(List.of()));
    }

    private static String reason(Source source, Optional<Wording> older, Language language) {
        if (source.choice().isEmpty()) {
            return language.text("again.new");
        }
        Wording now = source.terms().wording(language.wanted());
        Map<String, String> time =
                Map.of("time", language.moment(source.choice().get().time(), source.zone()));
        if (older.isPresent()) {
            return language.text(older.get().equals(now) ? "again.void" : "again.changed", time);
        }
        return language.text(source.isSuperseded() ? "again.changed-unseen" : "again.void", time);
    }

    private static List<List<WordDiff.Piece>> parts(Wording older, Wording now) {
        boolean isRenamed = !older.label().equals(now.label());
        return List.of(
                isRenamed ? WordDiff.between(older.label(), now.label()) : List.of(),
                WordDiff.between(older.description(), now.description()),
                WordDiff.between(older.text(), now.text()));
    }
}
