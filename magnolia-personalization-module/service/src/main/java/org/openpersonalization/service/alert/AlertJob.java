package org.openpersonalization.service.alert;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.openpersonalization.service.job.Job;
import org.openpersonalization.service.job.Jobs;
import org.openpersonalization.service.webhook.WebhookOutbox;

/**
 * Looks at conditions again and again: raises an alert for each that is found, and resolves those that are over. Each condition is a job
 * of its own, so that a fault of one does not hide the others. Old alerts and messages are deleted.
 */
public final class AlertJob {

    private static final int PARTS_UNTIL_FIRST = 20;
    private static final Duration CLEANING = Duration.ofHours(6);
    private static final Duration KEPT_ALERTS = Duration.ofDays(90);
    private static final Duration KEPT_MESSAGES = Duration.ofDays(30);
    private static final int MOST = 1_000;

    private final AlertRecorder recorder;
    private final Supplier<WebhookOutbox> outbox;
    private final InstantSource clock;

    /**
     * A job.
     *
     * @param outbox throws {@link org.openpersonalization.service.StoreUnavailableException} while the database is not open
     */
    public AlertJob(AlertRecorder recorder, Supplier<WebhookOutbox> outbox, InstantSource clock) {
        this.recorder = recorder;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Watches a condition. */
    public void watch(Jobs jobs, String name, AlertCondition condition, Duration pause) {
        Job job = new Job(
                "alerts-" + name,
                AlertJob.class,
                "Alerts cannot be looked for now, trying again [condition=" + name + "]",
                () -> look(condition));
        jobs.every(job, pause.dividedBy(PARTS_UNTIL_FIRST), pause);
    }

    /** Deletes old alerts and messages from time to time. */
    public void startCleaning(Jobs jobs) {
        Job job = new Job("alerts-cleaning", AlertJob.class, "Old alerts cannot be deleted, trying again", this::clean);
        jobs.every(job, CLEANING, CLEANING);
    }

    /** Looks once. */
    public void look(AlertCondition condition) {
        AlertCondition.Look look = condition.look();
        List<Alert> known = recorder.store().unresolved(MOST);
        look.found().stream()
                .filter(finding -> known.stream().noneMatch(alert -> alert.isAbout(finding)))
                .forEach(finding -> recorder.raise(Alert.of(finding, look.asOf())));
        known.stream().filter(look::resolves).forEach(alert -> recorder.resolve(alert, look.asOf()));
    }

    private void clean() {
        recorder.store().forget(clock.instant().minus(KEPT_ALERTS));
        outbox.get().forget(clock.instant().minus(KEPT_MESSAGES));
    }
}
