package org.openpersonalization.web.endpoint.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.service.consent.BacklogHealth;
import org.openpersonalization.service.visitor.WritingHealth;

/** How the module is, for monitors. */
public record HealthView(
        String status,
        int audiences,
        int faults,
        String personalization,
        String store,
        WritingView writing,
        WaitingView decisions,
        WaitingView deletions,
        String ledger,
        List<SettingView> settings) {

    /** How writing to the store goes. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record WritingView(
            @Nullable Long lastFailureSecondsAgo,
            @Nullable Long lastSuccessSecondsAgo,
            long oldestSeconds,
            int openDeletions,
            int waiting) {

        public static WritingView of(WritingHealth health) {
            return new WritingView(
                    seconds(health.sinceFailure()),
                    seconds(health.sinceSuccess()),
                    health.oldest().toSeconds(),
                    health.deletions(),
                    health.waiting());
        }

        private static @Nullable Long seconds(Optional<Duration> ago) {
            return ago.map(Duration::toSeconds).orElse(null);
        }
    }

    /** Writes for visitors that wait for the database. */
    public record WaitingView(int waiting, int onlyInMemory, int lost) {

        public static WaitingView of(BacklogHealth health) {
            return new WaitingView(health.waiting(), health.onlyInMemory(), health.lost());
        }
    }

    /** A setting with a wrong value, as sentences in English. */
    public record SettingView(String path, String expected, String effect) {}
}
