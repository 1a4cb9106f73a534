package org.openpersonalization.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openpersonalization.decide.DecisionLadder;
import org.openpersonalization.decide.Slices;
import org.openpersonalization.definition.Component;
import org.openpersonalization.definition.ComponentKind;
import org.openpersonalization.definition.PagePlan;
import org.openpersonalization.definition.PagePlans;
import org.openpersonalization.definition.PageTags;

class PersonalizationFilterTest {

    private static final Component COMPONENT = new Component("c", ComponentKind.CONTENT, List.of());

    private final HttpServletRequest request = Requests.request().build();
    private final HttpServletResponse response = mock(HttpServletResponse.class);
    private final FilterChain chain = mock(FilterChain.class);

    @Test
    void decisionsAreOnTheRequestBeforeThePageIsRendered() throws Exception {
        filter(page -> new PagePlan(page, PageTags.none(), List.of(COMPONENT))).doFilter(request, response, chain);

        assertThat(RequestDecisions.of(request)).hasValueSatisfying(decisions -> {
            assertThat(decisions.isPersonalPage()).isTrue();
            assertThat(decisions.decisionOn("c")).isPresent();
        });
        verify(chain).doFilter(request, response);
    }

    @Test
    void forwardedRequestIsDecidedOnce() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        PersonalizationFilter filter = filter(page -> {
            asked.incrementAndGet();
            return PagePlan.plain(page);
        });

        filter.doFilter(request, response, chain);
        filter.doFilter(request, response, chain);

        assertThat(asked).hasValue(1);
        verify(chain, times(2)).doFilter(request, response);
    }

    @Test
    @Tag("promise-3")
    void faultOfOursShowsDefaultsWithAReason() throws Exception {
        filter(page -> {
                    throw new IllegalStateException("content is unavailable");
                })
                .doFilter(request, response, chain);

        assertThat(RequestDecisions.of(request)).hasValueSatisfying(decisions -> {
            assertThat(decisions.decisionOn(COMPONENT).isDefault()).isTrue();
            assertThat(decisions.decisionOn(COMPONENT).reason().text()).contains("IllegalStateException");
        });
        verify(chain).doFilter(request, response);
    }

    @Test
    void faultOfThePageIsNotOursToCatch() throws Exception {
        doThrow(new ServletException("page")).when(chain).doFilter(request, response);

        assertThatThrownBy(() -> filter(PagePlan::plain).doFilter(request, response, chain))
                .isInstanceOf(ServletException.class);
    }

    @Test
    void nothingIsDecidedWhenItIsSwitchedOff() throws Exception {
        new PersonalizationFilter(Optional::empty, each -> Optional.of("/home")).doFilter(request, response, chain);

        assertThat(RequestDecisions.of(request)).isEmpty();
        verify(chain).doFilter(request, response);
    }

    @Test
    void componentOutsideThePlanIsDecidedWhenItIsMet() throws IOException, ServletException {
        filter(PagePlan::plain).doFilter(request, response, chain);
        RequestDecisions decisions = RequestDecisions.of(request).orElseThrow();

        assertThat(decisions.isPersonalPage()).isFalse();
        assertThat(decisions.decisionOn(COMPONENT)).isSameAs(decisions.decisionOn(COMPONENT));
    }

    private static PersonalizationFilter filter(PagePlans plans) {
        RequestSettings settings = new RequestSettings(ZoneOffset.UTC, "", "", Set.of());
        RequestContextReader reader = new RequestContextReader(settings, new UserAgents(), Clock.systemUTC());
        Personalization personalization = new Personalization(reader, plans, new DecisionLadder(Slices.defaults()));
        return new PersonalizationFilter(() -> Optional.of(personalization), each -> Optional.of("/home"));
    }
}
