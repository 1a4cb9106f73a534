package org.openpersonalization.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpersonalization.web.Requests;

class SameSiteTest {

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, same-origin",
        "Origin, https://shop.example",
        "Origin, https://SHOP.example:443",
        "Referer, https://shop.example/home.html?x=1",
        "User-Agent, curl"
    })
    void ownPagesMaySend(String header, String value) {
        assertThatCode(() -> SameSite.require(
                        Requests.request().header(header, value).build()))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Sec-Fetch-Site, none",
        "Origin, null",
        "Origin, https://evil.example",
        "Origin, https://shop.example.evil.example",
        "Origin, https://shop.example:8443",
        "Origin, not an address",
        "Referer, https://evil.example/shop.example"
    })
    void othersMayNot(String header, String value) {
        Refusal refusal = catchThrowableOfType(
                Refusal.class,
                () -> SameSite.require(Requests.request().header(header, value).build()));

        assertThat(refusal.answer().status()).isEqualTo(403);
    }
}
