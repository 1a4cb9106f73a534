package org.openpersonalization.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SharedCacheabilityTest {

    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cache-Control: private, no-store",
                "Cache-Control: no-cache, no-store, must-revalidate, max-age=0",
                "Cache-Control: Private, max-age=600",
                "Cache-Control: max-age=0\nCache-Control: private",
                "Cache-Control: private\nCDN-Cache-Control: no-store",
                "Cache-Control: private\nSurrogate-Control: no-store",
                "Cache-Control: private\nExpires: Sat, 6 May 1995 12:00:00 GMT",
                "Cache-Control: private\nExpires: 0",
                "Cache-Control: private\nX-Accel-Expires: 0"
            })
    void answerForOneVisitorIsExcluded(String headers) {
        assertThat(SharedCacheability.areExcluded(response(200, headers), NOW)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Vary: Cookie",
                "Cache-Control: public",
                "Cache-Control: public, max-age=600",
                "Cache-Control: max-age=600",
                "Cache-Control: s-maxage=600",
                "Cache-Control: no-cache",
                "Cache-Control: must-revalidate",
                "Cache-Control: immutable, max-age=31536000",
                "Cache-Control: stale-while-revalidate=60, max-age=1",
                "Cache-Control: private=\"set-cookie\", max-age=600",
                "Cache-Control: private, public",
                "Cache-Control: private, s-maxage=600",
                "Cache-Control: private\nCache-Control: public, max-age=600",
                "Cache-Control: private, no-store\nCDN-Cache-Control: max-age=600",
                "Cache-Control: private, no-store\nCloudflare-CDN-Cache-Control: max-age=600",
                "Cache-Control: private, no-store\nVercel-CDN-Cache-Control: s-maxage=600",
                "Cache-Control: private, no-store\nNetlify-CDN-Cache-Control: public, durable",
                "Cache-Control: private, no-store\nSurrogate-Control: max-age=600",
                "Cache-Control: private, no-store\nEdge-Control: cache-maxage=600s",
                "Cache-Control: private, no-store\nX-Accel-Expires: 600",
                "Cache-Control: private\nExpires: Tue, 1 Dec 2026 12:00:00 GMT",
                "Expires: Tue, 1 Dec 2026 12:00:00 GMT"
            })
    void answerThatAnyHeaderLeavesToCachesIsNot(String headers) {
        assertThat(SharedCacheability.areExcluded(response(200, headers), NOW)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"301", "302", "304", "404", "410", "500"})
    void answerThatIsNoPageIsNot(int status) {
        assertThat(SharedCacheability.areExcluded(response(status, "Cache-Control: private, no-store"), NOW))
                .isFalse();
    }

    private static HttpServletResponse response(int status, String headers) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        headers.lines().forEach(line -> {
            String[] parts = line.split(": ", 2);
            all.computeIfAbsent(parts[0], name -> new ArrayList<>()).add(parts[1]);
        });
        HttpServletResponse response = mock(HttpServletResponse.class);
        when(response.getStatus()).thenReturn(status);
        when(response.getHeaderNames()).thenReturn(all.keySet());
        when(response.getHeaders(anyString())).thenAnswer(call -> all.getOrDefault(call.getArgument(0), List.of()));
        return response;
    }

    /** As Magnolia's response that packs pages returns a date. */
    @Test
    @SuppressWarnings({"unchecked", "rawtypes"}) // a collection of texts holds numbers there
    void dateThatIsANumberIsRead() {
        HttpServletResponse past = response(200, "Cache-Control: private, no-store");
        when(past.getHeaders("Expires")).thenReturn((List) List.of(0L));
        HttpServletResponse future = response(200, "Cache-Control: private, no-store");
        when(future.getHeaders("Expires"))
                .thenReturn((List) List.of(NOW.plusSeconds(1).toEpochMilli()));

        assertThat(SharedCacheability.areExcluded(past, NOW)).isTrue();
        assertThat(SharedCacheability.areExcluded(future, NOW)).isFalse();
    }
}
