package org.openpersonalization.service.alert;

import org.openpersonalization.service.webhook.WebhookOutbox;

/**
 * The ports of alerts.
 *
 * @param alerts the alerts
 * @param outbox the messages about them
 */
public record AlertStores(AlertStore alerts, WebhookOutbox outbox) {}
