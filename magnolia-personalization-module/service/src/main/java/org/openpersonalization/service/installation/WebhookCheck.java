package org.openpersonalization.service.installation;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.openpersonalization.service.alert.AlertWebhookService;
import org.openpersonalization.service.webhook.WebhookDelivery;
import org.openpersonalization.service.webhook.WebhookResult;

/** Whether messages about alerts reach their receiver: the newest result of an attempt. */
public final class WebhookCheck {

    private static final int MOST = 20;

    private final Supplier<Optional<AlertWebhookService>> webhook;

    /**
     * The check.
     *
     * @param webhook empty while the settings are wrong
     */
    public WebhookCheck(Supplier<Optional<AlertWebhookService>> webhook) {
        this.webhook = webhook;
    }

    public InstallationCheck check() {
        return InstallationCheck.one(InstallationCheck.Area.SETTINGS, "webhook", this::result);
    }

    private CheckResult result() {
        return webhook.get()
                .flatMap(service -> service.host().map(host -> result(host, service.newest(MOST))))
                .orElseGet(() -> CheckResult.of(CheckCode.WEBHOOK_OFF));
    }

    private static CheckResult result(String host, List<WebhookDelivery> newest) {
        Optional<WebhookResult> last =
                newest.stream().flatMap(delivery -> delivery.result().stream()).findFirst();
        CheckResult result = CheckResult.of(code(last)).with("host", host);
        return last.filter(known -> !known.isDelivered())
                .map(known -> result.with("reason", known.message()))
                .orElse(result);
    }

    private static CheckCode code(Optional<WebhookResult> last) {
        return last.map(known -> known.isDelivered() ? CheckCode.WEBHOOK_DELIVERS : CheckCode.WEBHOOK_FAILS)
                .orElse(CheckCode.WEBHOOK_UNTRIED);
    }
}
