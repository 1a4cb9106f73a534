package org.openpersonalization.magnolia.settings.alert;

import java.net.URI;
import java.util.Optional;
import org.openpersonalization.magnolia.settings.read.SettingFormat;
import org.openpersonalization.magnolia.settings.read.SettingValues;
import org.openpersonalization.magnolia.settings.read.SettingValues.Written;
import org.openpersonalization.message.Message;
import org.openpersonalization.service.webhook.WebhookEndpoint;
import org.openpersonalization.service.webhook.WebhookSecret;
import org.openpersonalization.web.setting.SettingCode;

/** The settings of alerts, read as {@link SettingValues} says. */
public final class AlertSettings {

    /** Addresses of webhooks may contain tokens. */
    private static final SettingFormat<Optional<URI>> ADDRESS =
            new SettingFormat<>(Message.of(SettingCode.WEBHOOK_ADDRESS), true, AlertSettings::address);

    private static final SettingFormat<Optional<WebhookSecret>> SECRET = new SettingFormat<>(
            Message.of(SettingCode.WEBHOOK_SECRET), true, text -> Optional.of(WebhookSecret.of(text)));

    private final AlertConfiguration alerts;
    private final SettingValues values;

    public AlertSettings(AlertConfiguration alerts, SettingValues values) {
        this.alerts = alerts;
        this.values = values;
    }

    /** The receiver of messages about alerts; empty for none. */
    public Optional<WebhookEndpoint> webhook() {
        Optional<URI> address =
                values.value("alerts/webhookAddress", alerts.getWebhookAddress(), Optional.empty(), ADDRESS);
        Optional<WebhookSecret> secret =
                values.value("alerts/webhookSecret", alerts.getWebhookSecret(), Optional.empty(), SECRET);
        Optional<WebhookEndpoint> whole = address.flatMap(known -> secret.map(key -> new WebhookEndpoint(known, key)));
        return values.together(
                "alerts/webhookSecret",
                address.isPresent() == secret.isPresent() ? Optional.of(whole) : Optional.empty(),
                Optional.empty(),
                new Written("", Message.of(SettingCode.WEBHOOK_WHOLE), true));
    }

    private static Optional<URI> address(String text) {
        URI address = URI.create(text);
        SettingFormat.require(WebhookEndpoint.isPermitted(address));
        return Optional.of(address);
    }
}
