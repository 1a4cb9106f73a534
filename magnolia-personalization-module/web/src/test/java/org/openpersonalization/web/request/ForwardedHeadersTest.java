package org.openpersonalization.web.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpersonalization.web.Requests;

/** The forms that RFC 7239 and the manuals of proxies publish. */
class ForwardedHeadersTest {

    private final TrustedProxies proxies = new TrustedProxies(Set.of("loopback", "10.0.0.5"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "203.0.113.9 | 203.0.113.9",
                "203.0.113.9:4711 | 203.0.113.9",
                "2001:db8:cafe::17 | 2001:db8:cafe::17",
                "[2001:db8:cafe::17] | 2001:db8:cafe::17",
                "[2001:db8:cafe::17]:4711 | 2001:db8:cafe::17",
                "fe80::1%eth0 | fe80::1",
                "::ffff:203.0.113.9 | 203.0.113.9",
                "::FFFF:cb00:7109 | 203.0.113.9",
                "[::ffff:203.0.113.9]:4711 | 203.0.113.9",
                "_hidden | _hidden",
                "_SEVKISEK:4711 | _SEVKISEK",
                "unknown | 127.0.0.1",
                "banana | 127.0.0.1",
                "999.1.1.1 | 127.0.0.1",
                "203.0.113.9, 10.0.0.5:443 | 203.0.113.9",
                "203.0.113.9, [::ffff:10.0.0.5]:443 | 203.0.113.9",
                "203.0.113.9:1, unknown | 127.0.0.1"
            })
    void hopOfXForwardedForIsRead(String header, String client) {
        Requests request = Requests.request().header("X-Forwarded-For", header);

        assertThat(proxies.of(request.build()).client()).isEqualTo(client);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "for=203.0.113.9 | 203.0.113.9",
                "For=\"203.0.113.9:4711\" | 203.0.113.9",
                "For=\"[2001:db8:cafe::17]:4711\" | 2001:db8:cafe::17",
                "for=192.0.2.60;proto=http;by=203.0.113.43 | 192.0.2.60",
                "for=192.0.2.43, for=198.51.100.17 | 198.51.100.17",
                "for=198.51.100.17, for=10.0.0.5 | 198.51.100.17",
                "for=\"_gazonk\" | _gazonk",
                "for=_mdn | _mdn",
                "for=unknown | 127.0.0.1",
                "proto=https | 127.0.0.1"
            })
    void hopOfForwardedIsRead(String header, String client) {
        Requests request = Requests.request().header("Forwarded", header);

        assertThat(proxies.of(request.build()).client()).isEqualTo(client);
    }

    @Test
    void headersThatContradictEachOtherAreNotBelieved() {
        Requests same =
                Requests.request().header("X-Forwarded-For", "203.0.113.9:1").header("Forwarded", "for=203.0.113.9");
        Requests other =
                Requests.request().header("X-Forwarded-For", "203.0.113.9").header("Forwarded", "for=203.0.113.7");

        assertThat(proxies.of(same.build()).client()).isEqualTo("203.0.113.9");
        assertThat(proxies.of(other.build()).client()).isEqualTo("127.0.0.1");
    }

    @ParameterizedTest
    @CsvSource({
        "X-Forwarded-Proto, https, true",
        "X-Forwarded-Proto, 'HTTPS, http', true",
        "X-Forwarded-Proto, http, false",
        "X-Forwarded-Ssl, on, true",
        "Front-End-Https, On, true",
        "Forwarded, for=203.0.113.9;proto=https, true",
        "Forwarded, Proto=\"https\";for=203.0.113.9, true",
        "Forwarded, for=203.0.113.9;proto=http, false"
    })
    void schemeIsToldByTrustedProxiesAlone(String header, String value, boolean secure) {
        Requests request = Requests.request().header(header, value);

        assertThat(proxies.of(request.build()).isSecure()).isEqualTo(secure);
        assertThat(proxies.of(request.from("198.51.100.7").build()).isSecure()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "X-Forwarded-Host, shop.example",
        "X-Forwarded-Host, 'Shop.example:443, backend:8080'",
        "Forwarded, host=shop.example;for=203.0.113.9",
        "Forwarded, host=\"shop.example:443\""
    })
    void hostIsToldByTrustedProxiesAlone(String header, String value) {
        Requests request = Requests.request().host("backend", 8080).header(header, value);
        WebAddress page = WebAddress.parse("https://shop.example/home.html").orElseThrow();

        assertThat(proxies.of(request.build()).isOwn(page)).isTrue();
        assertThat(proxies.of(request.from("198.51.100.7").build()).isOwn(page)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"::ffff:203.0.113.9, 203.0.113.9", "0:0:0:0:0:ffff:cb00:7109, 203.0.113.9", "_hidden, _hidden"})
    void limitsCountAnAddressOnceHoweverItIsWritten(String address, String network) {
        assertThat(TrustedProxies.networkOf(address)).isEqualTo(network);
    }
}
