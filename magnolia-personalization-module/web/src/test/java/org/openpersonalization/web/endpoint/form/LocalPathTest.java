package org.openpersonalization.web.endpoint.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpersonalization.web.Requests;
import org.openpersonalization.web.request.Forwarding;

class LocalPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/home.html", "/de/home.html?a=b&c=%20#x", "/home/~a~.html"})
    void ownAddressIsKept(String path) {
        assertThat(after(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "//evil.example",
                "/\\evil.example",
                "https://evil.example",
                "javascript:alert(1)",
                "home.html",
                "/a\r\nSet-Cookie: x=y",
                "/\t/evil.example"
            })
    void anythingElseLeadsToTheStart(String path) {
        assertThat(after(path)).isEqualTo("/shop/");
    }

    @ParameterizedTest
    @CsvSource({
        "/a b, /a%20b",
        "/ä, /%C3%A4",
        "/home.html?f=a|b, /home.html?f=a%7Cb",
        "'/home.html?f[]=\"x\"', /home.html?f%5B%5D=%22x%22",
        "/home.html?p=%7C&q=caf%C3%A9, /home.html?p=%7C&q=caf%C3%A9",
        "/a\\b, /a%5Cb"
    })
    void charactersThatBrowsersLeaveAreEncoded(String path, String encoded) {
        assertThat(after(path)).isEqualTo(encoded);
    }

    @Test
    void addressThatIsTooLongLosesItsQuery() {
        String address = "/home/search.html?q=" + "x".repeat(3000);

        assertThat(after(address)).isEqualTo(address);
        assertThat(after("/home/search.html?q=" + "x".repeat(5000))).isEqualTo("/home/search.html");
    }

    /** The policies of Referrer-Policy, and what a browser then tells on an own page. */
    @ParameterizedTest
    @CsvSource({
        "no-referrer, ''",
        "origin, https://shop.example/",
        "strict-origin, https://shop.example/",
        "same-origin, https://shop.example/home/search.html?q=tent",
        "no-referrer-when-downgrade, https://shop.example/home/search.html?q=tent",
        "origin-when-cross-origin, https://shop.example/home/search.html?q=tent",
        "strict-origin-when-cross-origin, https://shop.example/home/search.html?q=tent",
        "unsafe-url, https://shop.example/home/search.html?q=tent"
    })
    void formLeadsBackToItsPageUnderEveryReferrerPolicy(String policy, String referrer) {
        Requests request = Requests.request().form().parameter("page", "/home/search.html?q=tent");
        if (!referrer.isEmpty()) {
            request.header("Referer", referrer);
        }

        assertThat(after(request)).isEqualTo("/home/search.html?q=tent");
    }

    @ParameterizedTest
    @CsvSource({
        "https://shop.example/de/home.html?f=a|b, /de/home.html?f=a%7Cb",
        "https://shop.example?x=1, /?x=1",
        "https://evil.example/home.html, /",
        "https://shop.example:8443/home.html, /home.html"
    })
    void formWithoutItsPageLeadsToTheReferrer(String referrer, String path) {
        assertThat(after(Requests.request().form().header("Referer", referrer))).isEqualTo(path);
    }

    private static String after(Requests request) {
        HttpServletRequest built = request.build();
        return LocalPath.after(built, Forwarding.direct(built));
    }

    private static String after(String path) {
        HttpServletRequest request = mock(HttpServletRequest.class);
        when(request.getParameter("return")).thenReturn(path);
        when(request.getContextPath()).thenReturn("/shop");
        when(request.getServerName()).thenReturn("shop.example");
        return LocalPath.after(request, Forwarding.direct(request));
    }
}
