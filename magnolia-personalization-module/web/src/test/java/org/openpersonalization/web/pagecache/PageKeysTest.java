package org.openpersonalization.web.pagecache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openpersonalization.decide.PageCombination;
import org.openpersonalization.definition.Component;
import org.openpersonalization.definition.ComponentKind;
import org.openpersonalization.definition.PagePlan;
import org.openpersonalization.definition.PageTags;
import org.openpersonalization.signal.RequestContext;
import org.openpersonalization.web.Requests;
import org.openpersonalization.web.visitor.TestVisitors;

@DisplayName("Signatures of pages")
class PageKeysTest {

    private static final RequestContext CONTEXT = context();
    private static final PagePlan HOME = plan("/home", ComponentKind.CONTENT);

    private final PageKeys keys = new PageKeys("s", 3, place -> place.country().equals("US"));

    @Test
    void sameCombinationHasTheSameSignatureUntilSomethingChanges() {
        Optional<String> first = keys.keyOf(HOME, 1, shown("a"), CONTEXT);

        assertThat(first).isPresent();
        assertThat(keys.keyOf(HOME, 1, shown("a"), CONTEXT)).isEqualTo(first);
        assertThat(List.of(
                        keys.keyOf(HOME, 1, shown("b"), CONTEXT),
                        keys.keyOf(HOME, 2, shown("a"), CONTEXT),
                        keys.keyOf(HOME, 1, new PageCombination("other", "a"), CONTEXT),
                        new PageKeys("t", 3, place -> false).keyOf(HOME, 1, shown("a"), CONTEXT)))
                .doesNotContain(first)
                .doesNotHaveDuplicates();
    }

    @Test
    void pageHasAtMostSoManySignaturesAtATime() {
        Set<String> given = new HashSet<>();
        for (int round = 0; round < 8; round++) {
            for (String shown : List.of("a", "b", "c")) {
                keys.keyOf(HOME, 1, shown(shown), CONTEXT).ifPresent(given::add);
            }
        }
        for (int i = 0; i < 7; i++) {
            keys.keyOf(HOME, 1, shown("once" + i), CONTEXT).ifPresent(given::add);
        }

        assertThat(given).hasSize(3);
        assertThat(keys.keyOf(plan("/other", ComponentKind.CONTENT), 1, shown("z"), CONTEXT))
                .isPresent();
    }

    @Test
    void combinationThatIsNotUsedAnyMoreMakesRoom() {
        for (String shown : List.of("a", "b", "c")) {
            IntStream.range(0, 20).forEach(i -> keys.keyOf(HOME, 1, shown(shown), CONTEXT));
        }

        List<Boolean> kept = IntStream.range(0, 20)
                .mapToObj(i -> keys.keyOf(HOME, 1, shown("new"), CONTEXT).isPresent())
                .toList();

        assertThat(kept).startsWith(false).endsWith(true);
    }

    @Test
    void withoutPlacesNothingIsKept() {
        assertThat(PageKeys.none().keyOf(HOME, 1, shown("a"), CONTEXT)).isEmpty();
    }

    @Test
    void priceIsToldOnlyWhereItIsDue() {
        PagePlan price = plan("/price", ComponentKind.PRICE);
        RequestContext american = TestVisitors.reader()
                .read(Requests.request().header("X-Country", "US").build(), "/price");

        assertThat(american.place().country()).isEqualTo("US");
        assertThat(keys.keyOf(price, 1, shown("a"), american)).isNotEqualTo(keys.keyOf(price, 1, shown("a"), CONTEXT));
        assertThat(keys.keyOf(HOME, 1, shown("a"), american)).isEqualTo(keys.keyOf(HOME, 1, shown("a"), CONTEXT));
    }

    private static PageCombination shown(String shown) {
        return new PageCombination("told", shown);
    }

    private static RequestContext context() {
        return TestVisitors.reader().read(Requests.request().build(), "/home");
    }

    private static PagePlan plan(String page, ComponentKind kind) {
        return new PagePlan(page, PageTags.none(), List.of(new Component("c", kind, List.of())));
    }
}
