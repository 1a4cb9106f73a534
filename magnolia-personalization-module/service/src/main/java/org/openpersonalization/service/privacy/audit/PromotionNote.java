package org.openpersonalization.service.privacy.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openpersonalization.message.Message;
import org.openpersonalization.message.MessageField;
import org.openpersonalization.service.Conflict;
import org.openpersonalization.service.RefusalCode;
import org.openpersonalization.service.message.StoredMessage;

/** The note of a promotion in the audit trail, from which the promotion is undone. */
public final class PromotionNote {

    /** The action of a promotion. */
    public static final String PROMOTED = "experiment.promoted";

    /** The action that undoes a promotion. */
    public static final String UNDONE = "experiment.promotion-undone";

    /** The notes of earlier versions of the module. */
    private static final Pattern SENTENCE =
            Pattern.compile("The variant \\[(.+?)] became (?:a rule|the default)\\..*", Pattern.DOTALL);

    private static final Set<String> KEYS = Set.of(NoteCode.BECAME_RULE.key(), NoteCode.BECAME_DEFAULT.key());
    private static final String VARIANT = "variant";

    private PromotionNote() {}

    /** The message. */
    public static Message of(String variant, boolean isRule) {
        NoteCode code = isRule ? NoteCode.BECAME_RULE : NoteCode.BECAME_DEFAULT;
        return code.message().variant(VARIANT, variant);
    }

    /** Whether an event states a promotion or its undoing; not whether it has a replaced value. */
    public static boolean isStated(AuditEvent event) {
        return event.action().equals(UNDONE) || variantOf(event).isPresent();
    }

    /** The promoted variant; empty for any other event. */
    public static Optional<String> variantOf(AuditEvent event) {
        return event.action().equals(PROMOTED) ? coded(event).or(() -> sentence(event.detail())) : Optional.empty();
    }

    private static Optional<String> coded(AuditEvent event) {
        return StoredMessage.read(event.detail())
                .map(StoredMessage::message)
                .filter(message -> KEYS.contains(message.key()))
                .flatMap(message -> Optional.ofNullable(message.fields().get(VARIANT)))
                .map(MessageField::text);
    }

    private static Optional<String> sentence(String detail) {
        Matcher sentence = SENTENCE.matcher(detail);
        return sentence.matches() ? Optional.of(sentence.group(1)) : Optional.empty();
    }

    /**
     * Returns the variant of the newest promotion.
     *
     * @param events the events of the experiment, oldest first
     * @param time of the promotion that is to be undone
     * @throws Conflict when the newest promotion is another one, or was undone
     */
    static String newestOf(List<AuditEvent> events, Instant time) {
        return events.stream()
                .filter(PromotionNote::isStated)
                .reduce((older, newer) -> newer)
                .filter(newest -> newest.time().equals(time))
                .flatMap(PromotionNote::variantOf)
                .orElseThrow(() -> new Conflict(RefusalCode.PROMOTION_OUTDATED));
    }
}
