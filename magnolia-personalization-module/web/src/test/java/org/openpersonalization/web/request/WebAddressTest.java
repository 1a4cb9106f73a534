package org.openpersonalization.web.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An address of a page")
class WebAddressTest {

    @ParameterizedTest
    @CsvSource({
        "https://www.example.org/search?q=tents, www.example.org, -1, /search?q=tents",
        "https://WWW.Example.org, www.example.org, -1, /",
        "https://a_b-c.example/, a_b-c.example, -1, /",
        "https://shop.example?page=1, shop.example, -1, /?page=1",
        "https://shop.example/home#top, shop.example, -1, /home",
        "https://shop.example#top, shop.example, -1, /",
        "https://shop.example:8443/home, shop.example, 8443, /home",
        "https://shop.example:443/home, shop.example, -1, /home",
        "https://user@shop.example/home, shop.example, -1, /home",
        "https://[2001:db8::1]/home, 2001:db8::1, -1, /home",
        "http://shop.example/a|b, shop.example, -1, /a|b",
        "android-app://org.example.app/, org.example.app, -1, /",
    })
    void addressIsReadIntoHostPortAndPath(String text, String host, int port, String path) {
        assertThat(WebAddress.parseAnyScheme(text)).contains(new WebAddress(host, port, path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://",
                "https:///home",
                "https://?q",
                "https://shop example/",
                "https://shop.example\\@other.example/",
                "https://münchen.example/",
                "https://shop.example:port/",
                "shop.example/home",
                "//shop.example/home",
            })
    void otherTextIsNoAddress(String text) {
        assertThat(WebAddress.parseAnyScheme(text)).isEmpty();
    }

    @Test
    void hostHasAtMost253Characters() {
        assertThat(WebAddress.parseAnyScheme("https://" + "a".repeat(253) + "/"))
                .isPresent();
        assertThat(WebAddress.parseAnyScheme("https://" + "a".repeat(254) + "/"))
                .isEmpty();
    }
}
