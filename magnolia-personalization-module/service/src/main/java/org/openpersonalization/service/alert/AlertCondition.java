package org.openpersonalization.service.alert;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Looks for conditions that need a person. */
@FunctionalInterface
public interface AlertCondition {

    /** Looks once; may throw {@link org.openpersonalization.service.StoreUnavailableException}. */
    Look look();

    /**
     * The result of a look.
     *
     * @param asOf the moment that it is about; earlier alerts of these kinds that are not found are resolved
     * @param kinds the kinds that were looked for
     * @param found at most one of a kind and subject
     * @param kept subjects whose alerts stay although they are not found
     */
    record Look(Instant asOf, Set<AlertKind> kinds, List<AlertFinding> found, Set<String> kept) {

        public Look {
            kinds = Set.copyOf(kinds);
            found = List.copyOf(found);
            kept = Set.copyOf(kept);
        }

        /** A look that knows nothing: it raises and resolves nothing. */
        public static Look nothing() {
            return new Look(Instant.EPOCH, Set.of(), List.of(), Set.of());
        }

        /** Whether an alert of a kind is over. */
        boolean resolves(Alert alert) {
            return kinds.contains(alert.kind())
                    && alert.raised().isBefore(asOf)
                    && !kept.contains(alert.subject())
                    && found.stream().noneMatch(alert::isAbout);
        }
    }
}
