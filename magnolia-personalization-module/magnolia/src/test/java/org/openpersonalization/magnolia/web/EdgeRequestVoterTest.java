package org.openpersonalization.magnolia.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EdgeRequestVoterTest {

    private final HttpServletRequest request = mock(HttpServletRequest.class);

    private boolean passes(String method, String... parameters) {
        when(request.getMethod()).thenReturn(method);
        when(request.getParameterNames()).thenReturn(Collections.enumeration(List.of(parameters)));
        return new EdgeRequestVoter().vote(request) > 0;
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD"})
    void readingRequestWithAKeyPasses(String method) {
        when(request.getHeader("P13n-Key")).thenReturn("dQ0xZ4kVbn2s.1");

        assertThat(passes(method, "utm_campaign")).isTrue();
    }

    @Test
    void requestWithoutAKeyIsChecked() {
        assertThat(passes("GET")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE"})
    void changeIsCheckedWhateverItsKey(String method) {
        when(request.getHeader("P13n-Key")).thenReturn("dQ0xZ4kVbn2s.1");

        assertThat(passes(method)).isFalse();
    }

    @Test
    void logInIsChecked() {
        when(request.getHeader("P13n-Key")).thenReturn("dQ0xZ4kVbn2s.1");

        assertThat(passes("GET", "mgnlUserId")).isFalse();
    }
}
