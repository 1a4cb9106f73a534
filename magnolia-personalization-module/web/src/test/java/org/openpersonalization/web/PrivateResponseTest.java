package org.openpersonalization.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;

class PrivateResponseTest {

    private final HttpServletResponse response = mock(HttpServletResponse.class);

    @Test
    void responseIsKeptOutOfEveryCache() {
        assertThat(PrivateResponse.mark(response)).isTrue();

        verify(response).setHeader("Cache-Control", "private, no-store");
    }

    @Test
    void responseThatIsOnItsWayCannotBeMarkedAnyMore() {
        when(response.isCommitted()).thenReturn(true);

        assertThat(PrivateResponse.mark(response)).isFalse();
        verify(response, never()).setHeader(anyString(), anyString());
    }

    @Test
    void longPageThatWasMarkedBeforeItsFirstBytesStaysMarked() {
        when(response.isCommitted()).thenReturn(true);
        when(response.getHeader("Cache-Control")).thenReturn("private, no-store");

        assertThat(PrivateResponse.mark(response)).isTrue();
    }
}
