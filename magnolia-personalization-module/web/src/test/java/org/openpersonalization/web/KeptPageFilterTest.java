package org.openpersonalization.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.decide.DecisionLadder;
import org.openpersonalization.decide.ForcedVariant;
import org.openpersonalization.decide.Slices;
import org.openpersonalization.definition.Component;
import org.openpersonalization.definition.ComponentKind;
import org.openpersonalization.definition.PagePlan;
import org.openpersonalization.definition.PageTags;
import org.openpersonalization.definition.Schedule;
import org.openpersonalization.definition.Variant;
import org.openpersonalization.service.visitor.FakeProfileStore;
import org.openpersonalization.service.visitor.Observation;
import org.openpersonalization.web.pagecache.PageKeys;
import org.openpersonalization.web.pagecache.PersonalPageResponse;
import org.openpersonalization.web.preview.PreviewTokens;
import org.openpersonalization.web.visitor.TestVisitors;
import org.openpersonalization.web.visitor.Visitors;

@DisplayName("The filter before a page cache that keeps personal pages")
class KeptPageFilterTest {

    private static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0";
    private static final PreviewTokens PREVIEWS = new PreviewTokens(TestVisitors.keys());
    private static final List<Component> COMPONENTS = Stream.of("first", "second", "third")
            .map(KeptPageFilterTest::component)
            .toList();

    private final FakeProfileStore store = new FakeProfileStore();
    private final Visitors visitors = TestVisitors.with(store);
    private final HttpServletResponse response = mock(HttpServletResponse.class);
    private final PersonalizationFilter filter = filter(new PageKeys("test", 10, place -> false));

    @BeforeEach
    void answerPages() {
        when(response.getStatus()).thenReturn(200);
        when(response.getContentType()).thenReturn("text/html");
    }

    @Test
    void signedPageIsPrivateForEveryCacheOutside() throws Exception {
        HttpServletRequest request = counted();

        filter.doFilter(
                request,
                response,
                (asked, answer) -> ((HttpServletResponse) answer).setHeader("Cache-Control", "public, max-age=600"));

        assertThat(RequestDecisions.of(request).orElseThrow().signature()).isPresent();
        verify(response).setHeader("Cache-Control", "private, no-store");
        verify(response, never()).setHeader("Cache-Control", "public, max-age=600");
    }

    @Test
    void exposuresOfAPageFromTheCacheAreThoseThatItWasMadeWith() throws Exception {
        filter.doFilter(counted(), response, fromCache("0,2"));

        assertThat(shown()).containsExactly("first", "third");
        verify(response, never()).setHeader(eq(PersonalPageResponse.RENDERED), any());
    }

    @Test
    void exposuresOfARenderedPageAreThoseOfItsRendering() throws Exception {
        FilterChain rendering = (request, answer) -> {
            RequestDecisions decisions = RequestDecisions.of(request).orElseThrow();
            decisions.shown(decisions.decisionOn(COMPONENTS.get(1)));
            decisions.rendered(decisions.decisionOn(COMPONENTS.get(1)));
            assertThat(decisions.renderedNumbers()).isEqualTo("1");
            fromCache("0,1,2").doFilter(request, answer);
        };

        filter.doFilter(counted(), response, rendering);

        assertThat(shown()).containsExactly("second");
    }

    @Test
    void pageWithoutComponentsOnItCountsNone() throws Exception {
        filter.doFilter(counted(), response, fromCache(""));

        assertThat(shown()).isEmpty();
    }

    @Test
    void previewsAndPagesBeyondTheLimitHaveNoSignature() throws Exception {
        String preview = PREVIEWS.address("?", new ForcedVariant("first", "spring"), now())
                .orElseThrow();
        HttpServletRequest previewing = Requests.request()
                .header("User-Agent", BROWSER)
                .query(preview.substring(2))
                .build();
        HttpServletRequest beyond = counted();

        filter.doFilter(previewing, response, fromCache("0"));
        filter(PageKeys.none())
                .doFilter(
                        beyond,
                        response,
                        (asked, answer) -> assertThat(answer).isNotInstanceOf(PersonalPageResponse.class));

        assertThat(RequestDecisions.of(previewing).orElseThrow().signature()).isEmpty();
        assertThat(RequestDecisions.of(beyond).orElseThrow().signature()).isEmpty();
    }

    private static Instant now() {
        return TestVisitors.reader()
                .read(Requests.request().build(), "/home")
                .time()
                .toInstant();
    }

    private static Component component(String id) {
        Variant spring = new Variant("spring", Optional.empty(), Schedule.always(), List.of());
        return new Component(id, ComponentKind.CONTENT, List.of(spring));
    }

    private static FilterChain fromCache(String rendered) {
        return (request, answer) -> ((HttpServletResponse) answer).setHeader(PersonalPageResponse.RENDERED, rendered);
    }

    private List<String> shown() {
        return store.kept().stream()
                .map(Observation::exposures)
                .flatMap(List::stream)
                .map(exposure -> exposure.decision().component())
                .toList();
    }

    private HttpServletRequest counted() {
        return Requests.request()
                .header("User-Agent", BROWSER)
                .cookies(TestVisitors.cookies(visitors, Map.of(Purpose.ANALYTICS, true)))
                .build();
    }

    private PersonalizationFilter filter(PageKeys keys) {
        DecisionLadder ladder = new DecisionLadder(new Slices(0, 0));
        Personalization personalization = new Personalization(
                TestVisitors.reader(),
                page -> new PagePlan(page, PageTags.none(), COMPONENTS),
                new Personalization.Deciding(() -> ladder, PREVIEWS, keys, TestVisitors.personas()),
                visitors);
        return new PersonalizationFilter(
                () -> Optional.of(personalization), each -> Optional.of("/home"), each -> Optional.empty());
    }
}
