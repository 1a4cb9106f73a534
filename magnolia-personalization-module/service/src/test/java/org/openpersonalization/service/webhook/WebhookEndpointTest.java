package org.openpersonalization.service.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The address of a webhook")
class WebhookEndpointTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://hooks.example.com",
                "https://10.0.0.7:8443/alerts?team=web",
                "http://localhost:9000/alerts",
                "http://127.0.0.1/",
                "http://[::1]:9000/"
            })
    void isEncryptedOrOfThisMachine(String address) {
        assertThat(WebhookEndpoint.isPermitted(URI.create(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hooks.example.com",
                "http://localhost.example.com/",
                "http://127.0.0.1.example.com/",
                "https://user:secret@hooks.example.com/",
                "https://hooks.example.com/#part",
                "ftp://hooks.example.com/",
                "file:///etc/passwd",
                "/alerts",
                "mailto:a@example.com"
            })
    void isNothingElse(String address) {
        assertThat(WebhookEndpoint.isPermitted(URI.create(address))).isFalse();
    }
}
