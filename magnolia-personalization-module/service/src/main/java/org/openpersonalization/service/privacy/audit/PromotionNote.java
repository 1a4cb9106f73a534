package org.openpersonalization.service.privacy.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openpersonalization.service.Conflict;
import org.openpersonalization.service.RefusalCode;

/** The sentence about a promotion in the audit trail, from which the promotion is undone. */
public final class PromotionNote {

    /** The action of a promotion. */
    public static final String PROMOTED = "experiment.promoted";

    /** The action that undoes a promotion. */
    public static final String UNDONE = "experiment.promotion-undone";

    private static final Pattern SENTENCE =
            Pattern.compile("The variant \\[(.+?)] became (?:a rule|the default)\\..*", Pattern.DOTALL);

    private PromotionNote() {}

    /** The sentence. */
    public static String of(String variant, boolean isRule) {
        return "The variant [" + variant + "] became " + (isRule ? "a rule." : "the default.");
    }

    /** Whether an event states a promotion or its undoing; not whether it has a replaced value. */
    public static boolean isStated(AuditEvent event) {
        return event.action().equals(UNDONE) || variantOf(event).isPresent();
    }

    /** The promoted variant; empty for any other event. */
    public static Optional<String> variantOf(AuditEvent event) {
        Matcher sentence = SENTENCE.matcher(event.detail());
        return event.action().equals(PROMOTED) && sentence.matches()
                ? Optional.of(sentence.group(1))
                : Optional.empty();
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
