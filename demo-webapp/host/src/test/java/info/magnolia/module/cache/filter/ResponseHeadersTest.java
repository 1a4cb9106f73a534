package info.magnolia.module.cache.filter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("magnolia-api §3 headers behind the cache")
class ResponseHeadersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Cache-Control | private, no-store | true",
                "Cache-Control | no-cache | true",
                "Cache-Control | max-age=0 | true",
                "Cache-Control | no-store | false",
                "Cache-Control | max-age=60 | false",
                "cache-control | private | false",
                "Pragma | no-cache | true",
                "pragma | no-cache | false",
                "Expires | 0 | true",
                "Expires | Thu, 01 Jan 1970 00:00:00 GMT | true",
                "expires | 0 | false",
            })
    void onlySomeKeepAnAnswerOutOfTheCache(String name, String value, boolean forbids) {
        ResponseHeaders headers = new ResponseHeaders();
        headers.set(name, value);

        assertThat(headers.forbidCaching()).isEqualTo(forbids);
    }
}
