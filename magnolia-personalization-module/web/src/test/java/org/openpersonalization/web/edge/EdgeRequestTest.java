package org.openpersonalization.web.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpersonalization.consent.Jurisdictions;

@DisplayName("A request whose answer a cache outside may keep")
class EdgeRequestTest {

    private final Pattern cookies = Pattern.compile(new EdgeRules(
                    Duration.ofMinutes(5), Set.of("JSESSIONID", "a.b"), new EdgePlaces("", "", Jurisdictions.strict()))
            .privateCookies());
    private final HttpServletRequest request = mock(HttpServletRequest.class);

    @BeforeEach
    void begin() {
        when(request.getMethod()).thenReturn("GET");
    }

    private boolean isShareable(EdgeRequest kind, String query) {
        when(request.getQueryString()).thenReturn(query);
        return kind.isShareable(request, cookies);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "utm_campaign=spring", "utm_source=a.b-c_d~e&utm_campaign=", "utm_term=1&utm_content=2"})
    void hasParametersOfCampaignsAlone(String query) {
        assertThat(isShareable(EdgeRequest.PAGE, query)).isTrue();
        assertThat(isShareable(EdgeRequest.JSON, query)).isFalse();
        assertThat(isShareable(EdgeRequest.JSON, query.isEmpty() ? "lang=de" : query + "&lang=de"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x=1",
                "utm_campaign=spr%69ng",
                "utm_campaign=a+b",
                "utm_campaign=a&utm_campaign=b",
                "utm_campaign=a&utm_source=b&utm_campaign=a",
                "utm_campaign",
                "&utm_campaign=a",
                "utm_campaign=a&",
                "utm_campaign=a;utm_source=b",
                "p13n-preview=token",
                "lang=de"
            })
    void hasNoParameterThatMayBeReadInAnotherWay(String query) {
        assertThat(isShareable(EdgeRequest.PAGE, query)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"p13n_id", "p13n_consent", "__Host-p13n_id", "p13n_ahead_x", "p13n_defaults", "JSESSIONID", "a.b"
            })
    void hasNoCookieOfAVisitor(String name) {
        when(request.getCookies()).thenReturn(new Cookie[] {new Cookie("other", "1"), new Cookie(name, "1")});

        assertThat(isShareable(EdgeRequest.PAGE, null)).isFalse();
        assertThat(cookies.matcher("other=1; " + name + "=1").find()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"p13n_form", "__Host-p13n_form", "csrf", "aXb", "xJSESSIONID"})
    void mayHaveOtherCookies(String name) {
        when(request.getCookies()).thenReturn(new Cookie[] {new Cookie(name, "1")});

        assertThat(isShareable(EdgeRequest.PAGE, null)).isTrue();
        assertThat(cookies.matcher(name + "=1; other=2").find()).isFalse();
    }

    @Test
    void isNoPostAndOfNoUser() {
        when(request.getUserPrincipal()).thenReturn(mock(Principal.class));
        assertThat(isShareable(EdgeRequest.PAGE, null)).isFalse();

        when(request.getUserPrincipal()).thenReturn(null);
        when(request.getHeader("Authorization")).thenReturn("Basic eA==");
        assertThat(isShareable(EdgeRequest.PAGE, null)).isFalse();

        when(request.getHeader("Authorization")).thenReturn(null);
        assertThat(isShareable(EdgeRequest.PAGE, null)).isTrue();
        when(request.getMethod()).thenReturn("POST");
        assertThat(isShareable(EdgeRequest.PAGE, null)).isFalse();
    }
}
