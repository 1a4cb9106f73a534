package org.openpersonalization.service.privacy.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Changes noted in memory. */
public final class RecordedChanges<T> implements AuditTrail, ChangeAudit.Form<T> {

    private final List<AuditEvent> events = new ArrayList<>();
    private final List<T> values = new ArrayList<>();

    /** Whether each note fails. */
    public boolean isBroken;

    /** The trail as an audit. */
    public Audit audit() {
        return new Audit(() -> this, () -> Instant.parse("2026-11-25T12:00:00Z"));
    }

    public ChangeAudit<T> of(ValueChange kind) {
        return new ChangeAudit<>(audit(), kind, this);
    }

    /** Notes a change from one value, so that it can be undone. */
    public void note(ValueChange kind, String name, T replaced) {
        of(kind).note(new ChangeAudit.Change("bob", "saved", name, ""), Optional.of(replaced));
    }

    /** The actions, oldest first, each once. */
    public List<String> actions() {
        return events.stream()
                .filter(event -> !ValueChange.isFormerValue(event))
                .map(event -> event.actor() + " " + event.action())
                .toList();
    }

    /** The replaced value of each change. */
    public List<Optional<T>> noted() {
        List<Optional<T>> noted = new ArrayList<>();
        for (AuditEvent event : events) {
            if (ValueChange.isFormerValue(event)) {
                noted.set(noted.size() - 1, Optional.of(read(ValueChange.formerValue(event))));
            } else {
                noted.add(Optional.empty());
            }
        }
        return noted;
    }

    @Override
    public String write(T value) {
        values.add(value);
        return String.valueOf(values.size() - 1);
    }

    @Override
    public T read(String stored) {
        return values.get(Integer.parseInt(stored));
    }

    @Override
    public void add(AuditEvent event) {
        if (isBroken) {
            throw new IllegalStateException("no audit");
        }
        events.add(event);
    }

    @Override
    public List<AuditEvent> newest(int most) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<AuditEvent> about(String target) {
        return events.stream().filter(event -> event.target().equals(target)).toList();
    }
}
