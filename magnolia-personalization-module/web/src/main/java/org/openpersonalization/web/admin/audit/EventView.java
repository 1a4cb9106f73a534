package org.openpersonalization.web.admin.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.service.message.StoredMessage;
import org.openpersonalization.service.privacy.audit.AuditEvent;
import org.openpersonalization.service.privacy.audit.PromotionNote;
import org.openpersonalization.service.privacy.audit.ValueChange;
import org.openpersonalization.web.message.TextView;

/**
 * An event of the audit trail in the API.
 *
 * @param time the moment
 * @param actor the user's name; {@code visitor} or {@code system} for events without a user
 * @param action the action, such as {@code visitor.looked-up}
 * @param target the object of the action
 * @param detail further text, the module's own in English
 * @param text the module's own part of it as a code with typed fields; null where there is none
 * @param said the user's part of it, where there is a text
 * @param undoable whether the change can be undone: it is the newest of its target and replaced a value, or the newest
 * promotion of its experiment
 */
public record EventView(
        Instant time,
        String actor,
        String action,
        String target,
        String detail,
        @Nullable TextView text,
        String said,
        boolean undoable) {

    private record Changed(ValueChange kind, String target) {}

    /** Several of them, newest first. */
    public static List<EventView> of(List<AuditEvent> newestFirst) {
        Set<Changed> newer = new HashSet<>();
        Set<String> promotions = new HashSet<>();
        List<EventView> views = new ArrayList<>();
        for (AuditEvent event : newestFirst) {
            Optional<Changed> changed = ValueChange.of(event).map(kind -> new Changed(kind, event.target()));
            boolean isNewest = changed.filter(newer::add).isPresent();
            boolean isNewestPromotion = PromotionNote.isStated(event) && promotions.add(event.target());
            views.add(of(
                    event,
                    isNewest && ValueChange.isFormerValue(event)
                            || isNewestPromotion
                                    && PromotionNote.variantOf(event).isPresent()));
        }
        return List.copyOf(views);
    }

    private static EventView of(AuditEvent event, boolean undoable) {
        Optional<StoredMessage> stored = StoredMessage.read(event.detail());
        return new EventView(
                event.time(),
                event.actor(),
                event.action(),
                event.target(),
                stored.map(StoredMessage::english).orElse(event.detail()),
                stored.map(StoredMessage::message).map(TextView::of).orElse(null),
                stored.map(StoredMessage::said).orElse(""),
                undoable);
    }
}
