package org.openpersonalization.service.webhook;

import java.net.URI;
import java.util.Set;

/**
 * The receiver of messages.
 *
 * @param address with {@code https}; with {@code http} on this machine only
 * @param secret the key of the signatures
 */
public record WebhookEndpoint(URI address, WebhookSecret secret) {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    public WebhookEndpoint {
        if (!isPermitted(address)) {
            throw new IllegalArgumentException("The address of a webhook needs https");
        }
    }

    /** Whether messages may be sent to an address. Log-ins in addresses are refused, since addresses stand in logs. */
    public static boolean isPermitted(URI address) {
        boolean isPlain =
                address.getHost() != null && address.getRawUserInfo() == null && address.getRawFragment() == null;
        return isPlain
                && ("https".equals(address.getScheme())
                        || "http".equals(address.getScheme()) && THIS_MACHINE.contains(address.getHost()));
    }
}
