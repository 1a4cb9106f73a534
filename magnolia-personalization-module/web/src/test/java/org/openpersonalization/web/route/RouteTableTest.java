package org.openpersonalization.web.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RouteTableTest {

    private record Named(Method method, String path, String name) implements Route {}

    private final RouteTable<Named> table = new RouteTable<>(List.of(
            new Named(Route.Method.GET, "/things", "list"),
            new Named(Route.Method.POST, "/things", "create"),
            new Named(Route.Method.GET, "/things/newest", "newest"),
            new Named(Route.Method.GET, "/things/{id}/parts/{part}", "part"),
            new Named(Route.Method.GET, "/things/{id}", "one"),
            new Named(Route.Method.GET, "/pages/{path*}", "page")));

    private String found(String method, String path) {
        return table.find(method, path).map(match -> match.route().name()).orElse("");
    }

    @Test
    void routeIsFoundByMethodAndPath() {
        assertThat(found("GET", "/things")).isEqualTo("list");
        assertThat(found("POST", "/things")).isEqualTo("create");
        assertThat(found("HEAD", "/things")).isEqualTo("list");
        assertThat(found("DELETE", "/things")).isEmpty();
    }

    @Test
    void segmentsInBracesBecomeValues() {
        assertThat(table.find("GET", "/things/7/parts/left"))
                .hasValueSatisfying(match -> assertThat(match.values()).isEqualTo(Map.of("id", "7", "part", "left")));
    }

    @Test
    void firstRouteThatMatchesResponds() {
        assertThat(found("GET", "/things/newest")).isEqualTo("newest");
        assertThat(found("GET", "/things/oldest")).isEqualTo("one");
    }

    @Test
    void pathsOfOtherLengthAreUnknown() {
        assertThat(List.of("", "/", "things", "/things/", "/things/7/parts", "//things"))
                .filteredOn(table::knows)
                .containsExactly("/things/");
        assertThat(found("GET", "/things/")).as("an empty value").isEqualTo("one");
    }

    @Test
    void lastSegmentWithAStarMatchesTheRestOfThePath() {
        assertThat(table.find("GET", "/pages/home/guides/rope"))
                .hasValueSatisfying(match -> assertThat(match.values()).isEqualTo(Map.of("path", "home/guides/rope")));
        assertThat(found("GET", "/pages/home")).isEqualTo("page");
        assertThat(found("GET", "/pages")).isEmpty();
        assertThat(table.notFound("/pages/a/b").answer().status()).isEqualTo(405);
    }

    @Test
    void knownPathNamesItsMethodsAndUnknownPathIsNotFound() {
        assertThat(table.notFound("/things").answer().status()).isEqualTo(405);
        assertThat(table.notFound("/things").answer().headers()).containsEntry("Allow", "GET, HEAD, POST");
        assertThat(table.notFound("/others").answer().status()).isEqualTo(404);
    }
}
