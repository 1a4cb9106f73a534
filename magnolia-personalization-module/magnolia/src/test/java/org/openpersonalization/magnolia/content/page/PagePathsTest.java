package org.openpersonalization.magnolia.content.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagePathsTest {

    @ParameterizedTest
    @ValueSource(strings = {"/home", "/home/guides/first-rope", "/über/uns", "/a.b", "/...", "/home~x"})
    void pathsOfPages(String path) {
        assertThat(PagePaths.isWellFormed(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "home",
                "//",
                "/home/",
                "/a//b",
                "/..",
                "/a/../b",
                "/a/.",
                "/a[1]",
                "/jcr:x",
                "/a|b",
                "/a*",
                "/a b",
                "/a\u2028b",
                "/a\u3000b",
                "/a\uffff/b",
                "/{}home",
                "/home/}{",
                "/a\u0000"
            })
    void pathsOfNothing(String path) {
        assertThat(PagePaths.isWellFormed(path)).isFalse();
    }

    @Test
    void longPathsCostLittle() {
        assertThat(PagePaths.isWellFormed("/a".repeat(100_000))).isFalse();
        assertThat(PagePaths.isWellFormed("/" + "a".repeat(999))).isTrue();
    }
}
