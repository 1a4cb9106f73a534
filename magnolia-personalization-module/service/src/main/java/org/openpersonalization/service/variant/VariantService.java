package org.openpersonalization.service.variant;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.service.Conflict;
import org.openpersonalization.service.NotFound;
import org.openpersonalization.service.RefusalCode;
import org.openpersonalization.service.audience.AudienceRepository;
import org.openpersonalization.service.privacy.audit.ChangeAudit;

/**
 * Reads and saves the variants of components, and restores former ones. A save names the version that its editor has seen, and
 * changes nothing when the variants have another one. The audit trail keeps both states of each change.
 */
public final class VariantService {

    /** How many changes of a component can be undone. */
    private static final int MOST_CHANGES = 50;

    /** The verb of a change that was made elsewhere. Its actor is the user whose save noted it. */
    public static final String FOUND = "found";

    private final VariantRepository repository;
    private final AudienceRepository audiences;
    private final ChangeAudit<VariantChange> changes;

    /**
     * A service.
     *
     * @param audiences the audiences that variants can name
     * @param changes the audit of changes, by component
     */
    public VariantService(
            VariantRepository repository, AudienceRepository audiences, ChangeAudit<VariantChange> changes) {
        this.repository = repository;
        this.audiences = audiences;
        this.changes = changes;
    }

    /**
     * The outcome of a change.
     *
     * @param isStale whether nothing was changed, since the variants have another version than the user has seen
     * @param component as it is now
     */
    public record Outcome(boolean isStale, EditedComponent component) {}

    /**
     * A former state.
     *
     * @param time of the change that replaced it; null for the newest change
     * @param version the version that the user has seen; null for a user who has seen the audit trail only, for whom the change
     *     must be the newest
     */
    public record Restore(@Nullable Instant time, @Nullable String version) {}

    /** Returns a component; throws {@link NotFound} for an unknown id. */
    public EditedComponent component(String id) {
        return repository.find(id).orElseThrow(() -> new NotFound(RefusalCode.COMPONENT_GONE));
    }

    /**
     * The changes of a component's variants.
     *
     * @param outside the change that was made elsewhere, such as in the CMS's dialog, after the newest noted one; the next save notes it
     * @param noted newest first; all of them can be undone
     */
    public record History(Optional<VariantChange> outside, List<ChangeAudit.Noted<VariantChange>> noted) {}

    /** The newest changes of a component's variants. */
    public History history(String id) {
        EditedComponent now = component(id);
        List<ChangeAudit.Noted<VariantChange>> noted = noted(id);
        return new History(outside(noted, now), noted);
    }

    private List<ChangeAudit.Noted<VariantChange>> noted(String id) {
        return changes.history(id, MOST_CHANGES);
    }

    private static Optional<VariantChange> outside(List<ChangeAudit.Noted<VariantChange>> noted, EditedComponent now) {
        return VariantChange.since(noted.stream().map(ChangeAudit.Noted::value).toList(), now.variants());
    }

    /**
     * Saves a component's variants.
     *
     * @throws org.openpersonalization.service.Invalid when a variant has a wrong value
     * @throws org.openpersonalization.service.Forbidden when the user may not change the page
     */
    public synchronized Outcome save(String id, VariantsDraft draft, String actor) {
        EditedComponent now = component(id);
        if (!draft.version().equals(now.variants().version())) {
            return new Outcome(true, now);
        }
        VariantSet next = now.variants().with(draft);
        new VariantChecks(now, audienceNames()).require(next);
        return put(now, next, actor, "changed");
    }

    /**
     * Restores the variants as they were before a change, by undoing it and all later ones.
     *
     * @throws Conflict when there is no such change, or it is not the newest and the user has not seen the others
     */
    public synchronized Outcome restore(String id, Restore wanted, String actor) {
        EditedComponent now = component(id);
        String version = wanted.version();
        if (version != null && !version.equals(now.variants().version())) {
            return new Outcome(true, now);
        }
        List<ChangeAudit.Noted<VariantChange>> history = noted(id);
        VariantSet next = now.variants();
        for (ChangeAudit.Noted<VariantChange> each : history.subList(0, undone(history, wanted))) {
            next = each.value().undoneOn(next);
        }
        return put(now, next, actor, "undone");
    }

    private static int undone(List<ChangeAudit.Noted<VariantChange>> history, Restore wanted) {
        Instant time = wanted.time();
        if (history.isEmpty()) {
            throw new Conflict(RefusalCode.CHANGE_NOT_UNDOABLE);
        }
        int at = 0;
        while (time != null && at < history.size() && !history.get(at).time().equals(time)) {
            at++;
        }
        if (at == history.size() || at > 0 && wanted.version() == null) {
            throw new Conflict(RefusalCode.CHANGE_OUTDATED);
        }
        return at + 1;
    }

    private Set<String> audienceNames() {
        return audiences.all().stream().map(AudienceRepository.Entry::name).collect(Collectors.toSet());
    }

    private Outcome put(EditedComponent now, VariantSet next, String actor, String verb) {
        VariantChange change = VariantChange.between(now.variants(), next);
        if (change.isEmpty()) {
            return new Outcome(false, now);
        }
        EditedComponent.Place place = now.place();
        repository.require(place.id(), change);
        outside(noted(place.id()), now).ifPresent(found -> note(place, found, actor, FOUND));
        note(place, change, actor, verb);
        repository.write(place.id(), now.variants(), next);
        return new Outcome(false, component(place.id()));
    }

    private void note(EditedComponent.Place place, VariantChange change, String actor, String verb) {
        String detail = place.page() + ": " + String.join(", ", change.names());
        changes.note(new ChangeAudit.Change(actor, verb, place.id(), detail), Optional.of(change));
    }
}
