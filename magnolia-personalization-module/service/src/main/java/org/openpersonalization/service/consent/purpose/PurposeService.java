package org.openpersonalization.service.consent.purpose;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.openpersonalization.consent.ConsentRules;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.consent.PurposeTerms;
import org.openpersonalization.consent.Wording;
import org.openpersonalization.ledger.TextVersion;
import org.openpersonalization.service.Conflict;
import org.openpersonalization.service.Invalid;
import org.openpersonalization.service.NotFound;
import org.openpersonalization.service.RefusalCode;
import org.openpersonalization.service.authoring.DefinitionNodes;
import org.openpersonalization.service.privacy.PrivacyStores;
import org.openpersonalization.service.privacy.audit.ChangeAudit;

/**
 * Edits the texts of purposes. A publication is noted with its former and its new value before it is made; only the texts and
 * the number of {@code askAgainBefore} change.
 */
public final class PurposeService {

    private final Sources sources;
    private final ChangeAudit<SortedMap<String, Object>> changes;
    private final InstantSource clock;

    /**
     * The sources of texts and counts.
     *
     * @param nodes the purposes of the CMS
     * @param rules the purposes in force
     * @param stores throws {@link org.openpersonalization.service.StoreUnavailableException} while the database is not open
     * @param isInForceHere whether the content of this instance is in force for visitors
     */
    public record Sources(
            DefinitionNodes nodes,
            Supplier<ConsentRules> rules,
            Supplier<PrivacyStores> stores,
            boolean isInForceHere) {}

    public PurposeService(Sources sources, ChangeAudit<SortedMap<String, Object>> changes, InstantSource clock) {
        this.sources = sources;
        this.changes = changes;
        this.clock = clock;
    }

    /** Returns the texts of a purpose; throws {@link NotFound} for an unknown one. */
    public PurposeTexts texts(Purpose purpose) {
        PurposeContent content = content(purpose);
        return new PurposeTexts(
                purpose,
                content.revision(),
                content.wordings(),
                languagesBesides(purpose),
                content.askAgainBefore(),
                newest(purpose),
                sources.stores().get().ledger().grants(purpose, clock.instant()),
                sources.isInForceHere());
    }

    private PurposeContent content(Purpose purpose) {
        return Optional.ofNullable(all().get(purpose.id()))
                .map(PurposeContent::new)
                .orElseThrow(() -> new NotFound(RefusalCode.PURPOSE_UNKNOWN));
    }

    private SortedMap<String, SortedMap<String, Object>> all() {
        return sources.nodes().all(DefinitionNodes.Kind.PURPOSE);
    }

    /** The languages of the site: the fallback, and those of the other purposes. */
    private SortedSet<String> languagesBesides(Purpose purpose) {
        SortedSet<String> languages = new TreeSet<>();
        languages.add(PurposeTerms.FALLBACK_LANGUAGE);
        all().forEach((id, properties) -> {
            if (!id.equals(purpose.id())) {
                languages.addAll(new PurposeContent(properties).wordings().keySet());
            }
        });
        return languages;
    }

    private Optional<TextVersion> newest(Purpose purpose) {
        return sources.stores().get().texts().versions().stream()
                .filter(version -> version.purpose().equals(purpose))
                .max(Comparator.comparing(TextVersion::version));
    }

    /**
     * Returns the terms of a purpose with the texts of a draft, for a preview. Languages with gaps are left out.
     *
     * @throws Invalid when no language is left
     */
    public PurposeTerms preview(Purpose purpose, Map<String, WordingForm> draft) {
        content(purpose);
        SortedMap<String, Wording> wordings = new TreeMap<>();
        draft.forEach((language, form) -> {
            if (form.isUsable()) {
                wordings.put(language, form.wording());
            }
        });
        if (wordings.isEmpty()) {
            throw new Invalid(RefusalCode.PURPOSE_TEXTS_EMPTY);
        }
        return Optional.ofNullable(sources.rules().get().terms().get(purpose))
                .map(terms -> new PurposeTerms(purpose, terms.version(), wordings, terms.rules()))
                .orElseGet(() -> new PurposeTerms(purpose, 0, wordings, PurposeTerms.Rules.strict()));
    }

    /**
     * Publishes texts. Without a difference nothing is changed or noted.
     *
     * @throws Conflict when the content has another revision than the draft
     * @throws Invalid when a text is missing in a language of the site
     */
    public synchronized PurposeTexts publish(Purpose purpose, PurposeDraft draft, String actor) {
        PurposeContent now = content(purpose);
        if (!now.revision().equals(draft.revision())) {
            throw new Conflict(RefusalCode.PURPOSE_CHANGED);
        }
        SortedMap<String, Wording> wordings =
                new WordingCompleteness(languagesBesides(purpose)).require(draft.sorted());
        PurposeContent next = now.with(wordings, askAgainBefore(now, purpose, wordings, draft.askAgain()));
        if (!next.wordings().equals(now.wordings()) || next.askAgainBefore() != now.askAgainBefore()) {
            changes.noteWhole(
                    new ChangeAudit.Change(actor, "saved", purpose.id(), ""), now.properties(), next.properties());
            sources.nodes().save(DefinitionNodes.Kind.PURPOSE, purpose.id(), next.properties());
        }
        return texts(purpose);
    }

    /** The number is never above the version that these texts have: a grant of them would be void at once. */
    private int askAgainBefore(
            PurposeContent now, Purpose purpose, SortedMap<String, Wording> wordings, boolean isAskingAgain) {
        Optional<TextVersion> newest = newest(purpose);
        boolean isRegistered =
                newest.filter(version -> version.wordings().equals(wordings)).isPresent();
        int version = newest.map(TextVersion::version).orElse(0) + (isRegistered ? 0 : 1);
        return isAskingAgain ? version : Math.min(now.askAgainBefore(), version);
    }
}
