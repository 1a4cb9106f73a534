package org.openpersonalization.service.webhook;

import java.io.IOException;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import javax.net.ssl.SSLException;
import org.openpersonalization.service.http.OutgoingRequest;

/** Posts messages with the headers of Standard Webhooks. */
final class HttpWebhookSender implements WebhookSender {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Duration patience;

    HttpWebhookSender() {
        this(PATIENCE);
    }

    HttpWebhookSender(Duration patience) {
        this.patience = patience;
    }

    @Override
    public WebhookResult send(WebhookEndpoint receiver, WebhookMessage message, Instant at) {
        try {
            return WebhookResult.of(request(receiver, message, at).send(patience));
        } catch (SocketTimeoutException slow) {
            return WebhookResult.of(WebhookCode.TIMED_OUT);
        } catch (SSLException untrusted) {
            return WebhookResult.of(WebhookCode.INSECURE);
        } catch (ProtocolException malformed) {
            return WebhookResult.of(WebhookCode.NO_HTTP);
        } catch (IOException away) {
            return WebhookResult.of(WebhookCode.UNREACHABLE);
        }
    }

    private static OutgoingRequest request(WebhookEndpoint receiver, WebhookMessage message, Instant at) {
        return new OutgoingRequest(
                "POST",
                receiver.address(),
                Map.of(
                        "Content-Type",
                        "application/json",
                        "User-Agent",
                        "openpersonalization",
                        "webhook-id",
                        message.id(),
                        "webhook-timestamp",
                        String.valueOf(at.getEpochSecond()),
                        "webhook-signature",
                        receiver.secret().signature(message.id(), at, message.body())),
                message.body().getBytes(StandardCharsets.UTF_8));
    }
}
