package org.openpersonalization.magnolia.runtime;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.openpersonalization.magnolia.settings.Settings;
import org.openpersonalization.service.StoreUnavailableException;
import org.openpersonalization.service.alert.AlertJob;
import org.openpersonalization.service.alert.AlertRecorder;
import org.openpersonalization.service.alert.AlertService;
import org.openpersonalization.service.alert.AlertStore;
import org.openpersonalization.service.alert.AlertWebhookService;
import org.openpersonalization.service.alert.StoreWatch;
import org.openpersonalization.service.alert.condition.DueRequests;
import org.openpersonalization.service.alert.condition.ExperimentResults;
import org.openpersonalization.service.alert.condition.GuardrailActs;
import org.openpersonalization.service.alert.condition.LeasedCondition;
import org.openpersonalization.service.alert.condition.LedgerVerification;
import org.openpersonalization.service.alert.condition.PublishedFaults;
import org.openpersonalization.service.finding.FindingService;
import org.openpersonalization.service.job.ScheduledJob;
import org.openpersonalization.service.report.CountedReports;
import org.openpersonalization.service.webhook.WebhookDeliveryJob;
import org.openpersonalization.service.webhook.WebhookEndpoint;
import org.openpersonalization.service.webhook.WebhookOutbox;
import org.openpersonalization.service.webhook.WebhookSender;
import org.openpersonalization.web.admin.AdminServices;

/** Composes alerts, the conditions that raise them, and their webhook. */
final class AlertRuntime {

    private static final Duration IN_MEMORY = Duration.ofSeconds(5);
    private static final Duration IN_DATABASE = Duration.ofMinutes(1);
    private static final Duration IN_CONTENT = Duration.ofMinutes(10);

    private final Foundation base;
    private final LedgerJob ledger;
    private final Optional<WebhookEndpoint> receiver;
    private final WebhookSender sender = WebhookSender.overHttp();
    private final String holder = UUID.randomUUID().toString();
    private final AlertRecorder recorder;
    private final StoreWatch watch;

    /** With a job that sends messages, if a receiver is configured. */
    AlertRuntime(Foundation base, LedgerJob ledger) {
        this.base = base;
        this.ledger = ledger;
        this.receiver = base.settings().alerts().webhook();
        Optional<ScheduledJob> delivery = receiver.map(
                known -> new WebhookDeliveryJob(this::outbox, sender, known, base.clock()).start(base.jobs()));
        this.recorder = new AlertRecorder(this::alerts, delivery.map(job -> job::request));
        this.watch = new StoreWatch(this::isStoreWorking, recorder, receiver, sender, base.clock());
    }

    private AlertStore alerts() {
        return base.store().alerts().alerts();
    }

    private WebhookOutbox outbox() {
        return base.store().alerts().outbox();
    }

    private boolean isStoreWorking() {
        try {
            base.store().facts();
            return base.store().writing().isWriting();
        } catch (StoreUnavailableException away) {
            return false;
        }
    }

    /** The use cases of the admin app. */
    AdminServices.Alerts services() {
        return new AdminServices.Alerts(
                new AlertService(this::alerts, watch::current, base.audit()),
                new AlertWebhookService(receiver, sender, this::outbox, base.audit()));
    }

    /**
     * Watches the database and the verifications of this instance, and on public instances all other conditions.
     *
     * @param findings checks of this instance's content
     */
    void start(FindingService findings) {
        watch.start(base.jobs());
        AlertJob job = new AlertJob(recorder, this::outbox, base.clock());
        job.startCleaning(base.jobs());
        job.watch(
                base.jobs(),
                "ledger",
                new LedgerVerification(ledger.verifications(), ledger::fault, base.clock()),
                IN_MEMORY);
        if (!base.instance().isAuthor()) {
            watchSite(job, findings);
        }
    }

    private void watchSite(AlertJob job, FindingService findings) {
        Settings settings = base.settings();
        job.watch(
                base.jobs(),
                "requests",
                new DueRequests(
                        () -> base.store().privacy().requests(),
                        settings.requests().zone(),
                        base.clock()),
                IN_DATABASE);
        if (settings.isEnabled()) {
            job.watch(
                    base.jobs(), "guardrails", new GuardrailActs(base.store()::experiments, base.clock()), IN_DATABASE);
            job.watch(
                    base.jobs(),
                    "results",
                    new ExperimentResults(
                            base.store()::experiments,
                            new CountedReports(base.store()::counts, base.clock()),
                            base.clock()),
                    IN_DATABASE);
            job.watch(
                    base.jobs(),
                    "content",
                    new LeasedCondition(new PublishedFaults(findings, base.clock()), this::leasesContent),
                    IN_CONTENT);
        }
    }

    private boolean leasesContent() {
        Instant now = base.clock().instant();
        return base.store()
                .models()
                .lease("alerts-content", holder, now, now.plus(IN_CONTENT).plus(IN_DATABASE));
    }
}
