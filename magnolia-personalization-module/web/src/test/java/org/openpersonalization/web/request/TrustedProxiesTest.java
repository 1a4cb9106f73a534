package org.openpersonalization.web.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpersonalization.web.Requests;

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

        assertThat(proxies.of(request.build()).client()).isEqualTo(client);
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

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.1.2.3, true",
        "10.0.0.0/8, 11.1.2.3, false",
        "10.0.0.128/25, 10.0.0.200, true",
        "10.0.0.128/25, 10.0.0.100, false",
        "0.0.0.0/0, 203.0.113.9, true",
        "0.0.0.0/0, 2001:db8::7, false",
        "fd00::/8, fd12::1, true",
        "fd00::/8, fe80::1, false",
        "2001:db8::7, 2001:db8:0::7, true",
        "10.0.0.5, unknown, false"
    })
    void rangeTrustsTheAddressesWithItsBits(String range, String address, boolean trusted) {
        assertThat(new TrustedProxies(Set.of(range)).isTrusted(address)).isEqualTo(trusted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "banana",
                "",
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "10.0.0.0/x",
                "10.0.0",
                "300.1.1.1",
                "fd00::/129",
                "example.org"
            })
    void textThatIsNoAddressAndNoRangeIsRejected(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> RequestSettings.requireProxy(text));
    }
}
