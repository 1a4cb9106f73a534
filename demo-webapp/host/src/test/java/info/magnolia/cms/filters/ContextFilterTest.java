package info.magnolia.cms.filters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import info.magnolia.context.MgnlContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("magnolia-api §2 the context of a request")
class ContextFilterTest {

    private final HttpServletRequest request = mock();
    private final HttpServletResponse response = mock();
    private final ContextFilter filter = new ContextFilter();

    @Test
    void filtersBehindSeeTheContextAndTheThreadIsCleanAfterwards() throws IOException, ServletException {
        filter.doFilter(request, response, (FilterChain) (req, res) ->
                assertThat(MgnlContext.getWebContext().getRequest()).isSameAs(request));

        assertThat(MgnlContext.hasInstance()).isFalse();
    }

    @Test
    void threadIsCleanAfterAnException() {
        FilterChain failing = (req, res) -> {
            throw new ServletException("behind");
        };

        assertThatThrownBy(() -> filter.doFilter(request, response, failing)).hasMessage("behind");
        assertThat(MgnlContext.hasInstance()).isFalse();
    }

    @Test
    void forwardedRequestTakesThePlaceOfTheFirstUntilItIsDone() throws IOException, ServletException {
        HttpServletRequest forwarded = mock();

        filter.doFilter(request, response, (FilterChain) (req, res) -> {
            filter.doFilter(forwarded, response, (FilterChain) (inner, innerResponse) ->
                    assertThat(MgnlContext.getWebContext().getRequest()).isSameAs(forwarded));
            assertThat(MgnlContext.getWebContext().getRequest()).isSameAs(request);
        });
    }
}
