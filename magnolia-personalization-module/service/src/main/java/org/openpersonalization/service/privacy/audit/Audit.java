package org.openpersonalization.service.privacy.audit;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.service.message.StoredMessage;

/**
 * Notes the acts of users. An act is noted before it is done, so that no act is without a trace.
 *
 * @param trail throws {@link org.openpersonalization.service.StoreUnavailableException} while the database is not open
 * @param clock the time of the events
 */
public record Audit(Supplier<AuditTrail> trail, InstantSource clock) {

    private static final int MAX_ACTOR = 100;

    /** Notes an act. Returns when it is on disk. */
    public void note(String actor, String action, String target, String detail) {
        trail.get().add(event(actor, action, target, detail));
    }

    /** Notes an act with the module's own words about it. */
    public void note(String actor, String action, String target, StoredMessage detail) {
        note(actor, action, target, detail.written(AuditEvent.MAX_DETAIL));
    }

    /** Notes the whole value that is replaced or removed, in as many events as it takes. */
    public void noteBefore(String actor, String action, String target, String before) {
        noteParts(actor, action, target, ValueChange.BEFORE, before);
    }

    /** Notes the whole value that takes the place of another, in as many events as it takes. */
    void noteAfter(String actor, String action, String target, String after) {
        noteParts(actor, action, target, ValueChange.AFTER, after);
    }

    private void noteParts(String actor, String action, String target, String prefix, String value) {
        int most = AuditEvent.MAX_DETAIL - prefix.length();
        for (int from = 0; from == 0 || from < value.length(); from += most) {
            String part = value.substring(from, Math.min(value.length(), from + most));
            note(actor, action, target, prefix + part);
        }
    }

    /**
     * Returns the value that the newest change of a thing replaced or removed.
     *
     * @param time the time of the change; null for the newest one, whenever it was
     * @throws org.openpersonalization.service.Conflict when the newest change replaced nothing, or has another time
     */
    public FormerValue formerValue(ValueChange kind, String target, @Nullable Instant time) {
        return FormerValue.ofNewest(kind, trail.get().about(target), time);
    }

    /** Returns the values that the newest changes of a thing replaced or removed, newest first. */
    List<FormerValue> formerValues(ValueChange kind, String target, int most) {
        return FormerValue.newest(kind, trail.get().about(target), most);
    }

    /**
     * Returns the variant that the newest promotion of an experiment promoted.
     *
     * @throws org.openpersonalization.service.Conflict when it has another time, or was undone
     */
    public String promotedVariant(String experiment, Instant time) {
        return PromotionNote.newestOf(trail.get().about(experiment), time);
    }

    /** The newest events, newest first. */
    public List<AuditEvent> newest(int most) {
        return trail.get().newest(most);
    }

    /** Returns the event of an act, for a port that stores it together with the act. */
    public AuditEvent event(String actor, String action, String target, String detail) {
        return new AuditEvent(
                clock.instant(), shortened(actor, MAX_ACTOR), action, target, shortened(detail, AuditEvent.MAX_DETAIL));
    }

    private static String shortened(String text, int most) {
        return text.length() > most ? text.substring(0, most) : text;
    }
}
