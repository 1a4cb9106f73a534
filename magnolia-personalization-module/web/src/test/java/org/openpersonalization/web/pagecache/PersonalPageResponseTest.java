package org.openpersonalization.web.pagecache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openpersonalization.web.Requests;

@DisplayName("The response of a page that is kept for those who are shown the same")
class PersonalPageResponseTest {

    private final HttpServletResponse target = mock(HttpServletResponse.class);
    private final PersonalPageResponse response = new PersonalPageResponse(target);

    @Test
    void cachesOutsideAreToldToKeepNothingWhateverIsWrittenBehindIt() {
        response.setHeader("cache-control", "public, max-age=600");
        response.addHeader("Cache-Control", "s-maxage=600");
        response.setDateHeader("Last-Modified", 1);
        response.addDateHeader("Last-Modified", 1);
        response.setHeader("ETag", "\"1\"");
        response.setHeader("X-Other", "stays");

        verify(target).setHeader("Cache-Control", "private, no-store");
        verify(target).setHeader("X-Other", "stays");
        verify(target, never()).addHeader(any(), any());
        verify(target, never()).setDateHeader(any(), anyLong());
        verify(target, never()).addDateHeader(any(), anyLong());
        verify(target, never()).setHeader(eq("ETag"), any());
    }

    @Test
    void answerThatBeginsAgainIsPrivateAsWell() {
        response.reset();

        verify(target, times(2)).setHeader("Cache-Control", "private, no-store");
    }

    @Test
    void componentsThatThePageCacheHandsBackEndHere() {
        assertThat(response.rendered()).isEmpty();

        response.setHeader(PersonalPageResponse.RENDERED, "0,2");

        assertThat(response.rendered()).contains("0,2");
        verify(target, never()).setHeader(eq(PersonalPageResponse.RENDERED), any());
    }

    @Test
    void conditionsOfTheRequestDoNotReachThePageCache() {
        HttpServletRequest plain = Requests.request().build();
        HttpServletRequest conditional = UnconditionalRequest.of(Requests.request()
                .header("If-Modified-Since", "Tue, 24 Nov 2026 12:00:00 GMT")
                .header("User-Agent", "agent")
                .build());

        assertThat(UnconditionalRequest.of(plain)).isSameAs(plain);
        assertThat(conditional.getHeader("if-modified-since")).isNull();
        assertThat(conditional.getDateHeader("If-Modified-Since")).isEqualTo(-1);
        assertThat(Collections.list(conditional.getHeaders("If-Modified-Since")))
                .isEmpty();
        assertThat(conditional.getHeader("User-Agent")).isEqualTo("agent");
    }
}
