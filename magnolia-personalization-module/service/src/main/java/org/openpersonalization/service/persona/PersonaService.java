package org.openpersonalization.service.persona;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.message.InvalidValueException;
import org.openpersonalization.message.Message;
import org.openpersonalization.persona.Persona;
import org.openpersonalization.persona.PersonaFault;
import org.openpersonalization.service.Conflict;
import org.openpersonalization.service.Invalid;
import org.openpersonalization.service.NotFound;
import org.openpersonalization.service.RefusalCode;
import org.openpersonalization.service.persona.PersonaRepository.Entry;
import org.openpersonalization.service.privacy.audit.ChangeAudit;
import org.openpersonalization.service.visitor.profile.PersonaVisits;

/**
 * Lists, saves and removes personas. A change is noted in the audit trail before it is made.
 *
 * @param repository the personas of the CMS
 * @param visits makes visits of personas
 * @param changes the audit of changes
 * @param now the current moment in the site's time zone
 */
public record PersonaService(
        PersonaRepository repository, PersonaVisits visits, ChangeAudit<Entry> changes, Supplier<ZonedDateTime> now) {

    private static final int MOST = 200;

    /** Every persona, in the order of names. */
    public List<Entry> all() {
        return repository.all();
    }

    /** Returns a persona; throws {@link NotFound} for an unknown name. */
    public Entry entry(String name) {
        return find(name).orElseThrow(() -> new NotFound(RefusalCode.PERSONA_UNKNOWN));
    }

    /**
     * Returns the described visitor.
     *
     * @param name draws slices and experiments unless the form has a draw of its own
     * @throws Invalid when no visitor can have this state, naming the first value
     */
    public Persona persona(String name, PersonaForm form) {
        try {
            Persona persona = form.persona(name);
            visits.require(persona, now.get());
            return persona;
        } catch (IllegalArgumentException impossible) {
            Message reason = impossible instanceof InvalidValueException named
                    ? named.reason()
                    : PersonaFault.IMPOSSIBLE.message();
            throw new Invalid(RefusalCode.PERSONA_IMPOSSIBLE.message().sentences("problem", List.of(reason)));
        }
    }

    /**
     * Saves a persona.
     *
     * @throws Invalid when no visitor can have its state, or there are 200 personas
     */
    public Entry save(PersonaDraft draft, String actor) {
        Entry entry = draft.entry();
        Optional<Entry> before = find(entry.name());
        if (before.isPresent() && draft.isNew()) {
            throw new Conflict(RefusalCode.PERSONA_EXISTS.message().text("persona", entry.name()));
        }
        if (before.isEmpty() && !draft.isNew()) {
            throw new NotFound(RefusalCode.PERSONA_UNKNOWN);
        }
        persona(entry.name(), entry.state());
        put(
                entry,
                before,
                new ChangeAudit.Change(actor, before.isPresent() ? "changed" : "created", entry.name(), entry.title()));
        return entry;
    }

    /** Removes a persona; links that name it show the page as to a visitor from then on. */
    public Entry remove(String name, String actor) {
        Entry entry = entry(name);
        changes.note(new ChangeAudit.Change(actor, "removed", entry.name(), entry.title()), Optional.of(entry));
        repository.remove(name);
        return entry;
    }

    /**
     * Saves the persona that the newest change or removal replaced.
     *
     * @param time the time of the change; null for the newest one, whenever it was
     */
    public Entry undo(String name, @Nullable Instant time, String actor) {
        Entry former = changes.former(name, time);
        persona(former.name(), former.state());
        put(former, find(former.name()), new ChangeAudit.Change(actor, "undone", former.name(), former.title()));
        return former;
    }

    private void put(Entry entry, Optional<Entry> before, ChangeAudit.Change change) {
        if (before.isEmpty() && repository.all().size() >= MOST) {
            throw new Invalid(RefusalCode.TOO_MANY_PERSONAS.message().count("most", MOST));
        }
        changes.note(change, before);
        repository.save(entry);
    }

    private Optional<Entry> find(String name) {
        return repository.all().stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst();
    }
}
