package org.openpersonalization.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpersonalization.web.Requests;
import org.openpersonalization.web.request.Forwarding;

class SameSiteTest {

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, same-origin",
        "Origin, https://shop.example",
        "Origin, https://SHOP.example:443",
        "Referer, https://shop.example/home.html?x=1",
        "Referer, https://shop.example/home.html?f=a|b",
        "User-Agent, curl"
    })
    void ownPagesMaySend(String header, String value) {
        HttpServletRequest request = Requests.request().header(header, value).build();

        assertThatCode(() -> SameSite.require(request, Forwarding.direct(request)))
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
        HttpServletRequest request = Requests.request().header(header, value).build();

        Refusal refusal =
                catchThrowableOfType(Refusal.class, () -> SameSite.require(request, Forwarding.direct(request)));

        assertThat(refusal.answer().status()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, none, shop.example, UNTOLD",
        "Origin, null, shop.example, UNTOLD",
        "Origin, https://shop.example:8443, shop.example, UNTOLD",
        "Origin, http://my_shop.example, my_shop.example, OWN",
        "Origin, http://[::1], [::1], OWN",
        "Origin, https://evil.example, shop.example, FOREIGN",
        "Sec-Fetch-Site, same-site, shop.example, FOREIGN",
        "Referer, https://evil.example/?shop.example, shop.example, FOREIGN"
    })
    void initiatorIsToldByTheBrowser(String header, String value, String host, Initiator initiator) {
        HttpServletRequest request =
                Requests.request().host(host, 80).header(header, value).build();

        assertThat(Initiator.of(request, Forwarding.direct(request))).isEqualTo(initiator);
    }
}
