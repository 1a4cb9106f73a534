package org.openpersonalization.web.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
                "/a b",
                "/\t/evil.example",
                "/ä"
            })
    void anythingElseLeadsToTheStart(String path) {
        assertThat(after(path)).isEqualTo("/shop/");
    }

    private static String after(String path) {
        HttpServletRequest request = mock(HttpServletRequest.class);
        when(request.getParameter("return")).thenReturn(path);
        when(request.getContextPath()).thenReturn("/shop");
        return LocalPath.after(request);
    }
}
