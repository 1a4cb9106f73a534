package org.openpersonalization.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrustedProxiesTest {

    @ParameterizedTest
    @CsvSource({
        "198.51.100.7, 203.0.113.9, 198.51.100.7",
        "127.0.0.1, '', 127.0.0.1",
        "127.0.0.1, 203.0.113.9, 203.0.113.9",
        "127.0.0.1, '198.51.100.1, 203.0.113.9', 203.0.113.9",
        "127.0.0.1, '198.51.100.1, 203.0.113.9, 10.0.0.5', 203.0.113.9",
        "127.0.0.1, '198.51.100.1, not an address', 127.0.0.1",
        "127.0.0.1, '203.0.113.7\n198.51.100.66', 198.51.100.66",
        "10.0.0.5, '::1, 2001:db8::7', 2001:db8::7"
    })
    void clientIsTheLastAddressThatNoTrustedProxyHas(String connection, String forwarded, String client) {
        TrustedProxies proxies = new TrustedProxies(Set.of("loopback", "10.0.0.5"));
        Requests request = Requests.request().from(connection);
        if (!forwarded.isEmpty()) {
            request.header("X-Forwarded-For", forwarded);
        }

        assertThat(proxies.clientOf(request.build())).isEqualTo(client);
    }

    @ParameterizedTest
    @CsvSource({
        "198.51.100.7, 198.51.100.7",
        "2001:db8:1:2::7, 20010db800010002",
        "2001:db8:1:2:ffff::9, 20010db800010002"
    })
    void limitsCountHalfOfAnIpv6Address(String address, String network) {
        assertThat(TrustedProxies.networkOf(address)).isEqualTo(network);
    }
}
