package info.magnolia.cms.filters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("magnolia-api §4 servlet mappings")
class MappingTest {

    @ParameterizedTest
    @CsvSource({
        "/.x/*, /.x/a/b, /.x, /a/b",
        "/.x/*, /.x/, /.x,",
        "/exact, /exact, /exact,",
        "*.json, /a/b.json, /a/b.json,",
    })
    void patternSplitsThePath(String pattern, String path, String servletPath, String pathInfo) {
        assertThat(mapping(pattern).match(request(path))).contains(new Mapping.Match(servletPath, pathInfo));
    }

    @ParameterizedTest
    @CsvSource({"/.x/*, /.x", "/.x/*, /.xy/a", "/exact, /exact/more", "*.json, /a.jsonx", "/.x/*, /de/.x/a"})
    void patternDoesNotMatchWhatOnlyLooksLikeIt(String pattern, String path) {
        assertThat(mapping(pattern).match(request(path))).isEmpty();
    }

    private static Mapping mapping(String pattern) {
        Mapping mapping = new Mapping();
        mapping.addMapping(pattern);
        return mapping;
    }

    private static HttpServletRequest request(String path) {
        HttpServletRequest request = mock();
        when(request.getServletPath()).thenReturn(path);
        return request;
    }
}
