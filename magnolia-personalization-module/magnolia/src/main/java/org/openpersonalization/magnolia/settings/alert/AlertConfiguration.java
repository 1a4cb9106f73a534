package org.openpersonalization.magnolia.settings.alert;

/** Alerts, at {@code config/alerts}. */
public class AlertConfiguration {

    private String webhookAddress = "";
    private String webhookSecret = "";

    /** The address that messages about alerts are sent to; empty for none. */
    public String getWebhookAddress() {
        return webhookAddress;
    }

    public void setWebhookAddress(String webhookAddress) {
        this.webhookAddress = webhookAddress;
    }

    /** The key of the messages' signatures, as Standard Webhooks writes it. */
    public String getWebhookSecret() {
        return webhookSecret;
    }

    public void setWebhookSecret(String webhookSecret) {
        this.webhookSecret = webhookSecret;
    }
}
