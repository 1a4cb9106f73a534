package org.openpersonalization.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.message.InvalidValueException;
import org.openpersonalization.signal.RequestContext;

class AudienceCompilerTest {

    private final AudienceCompiler compiler =
            new AudienceCompiler(new SavedGroups(Map.of("alps", List.of("CH", "AT"))), RequestContext.PATHS);

    @Test
    void audienceOfTheRequestAloneNeedsNoPurpose() {
        Audience audience = compiler.compile("phones", "Phones", Map.of("context.device", "phone"));

        assertThat(audience.purposes()).isEmpty();
    }

    @Test
    void purposesAreTheUnionOverAllPaths() {
        Map<String, Object> json = Map.of(
                "$or",
                List.of(Map.of("declared.goal", "climbing"), Map.of("profile.visits", 3)),
                "context.device",
                "phone");

        Audience audience = compiler.compile("mixed", "Mixed", json);

        assertThat(audience.purposes()).containsExactly(Purpose.BEHAVIORAL, Purpose.PREFERENCES);
    }

    @Test
    void misspelledAttributeIsAnsweredWithTheNearestOne() {
        assertThatThrownBy(() -> compiler.compile("x", "X", Map.of("context.contry", "CH")))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContainingAll("ATTRIBUTE_UNKNOWN", "nearest=Text[value=context.country]");
    }

    @Test
    void attributeOutsideTheKnownRootsIsRefused() {
        assertThatThrownBy(() -> compiler.compile("x", "X", Map.of("country", "CH")))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("path=Text[value=country]");
    }

    @Test
    void mistakesOfTheConditionAreRefused() {
        assertThatThrownBy(() -> compiler.compile("x", "X", Map.of("context.country", Map.of("$in", "CH"))))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContainingAll("MISTAKES", "value=x]")
                .hasMessageContainingAll("LIST_EXPECTED", "at=Text[value=/context.country/$in]");
    }

    @Test
    void groupsAreKnown() {
        Audience audience = compiler.compile("alps", "Alps", Map.of("context.country", Map.of("$inGroup", "alps")));

        assertThat(audience.condition().matches(path -> "AT")).isTrue();
    }

    @Test
    void misspelledRootIsAnsweredWithTheRealOne() {
        assertThatThrownBy(() -> compiler.compile("x", "X", Map.of("declard.goal", "climbing")))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContainingAll("ATTRIBUTE_UNKNOWN", "nearest=Text[value=declared.goal]");
    }

    @Test
    void rootAloneIsNoAttribute() {
        for (String path : List.of("context", "declared", "profile", "profile.", "context.country.name")) {
            assertThatThrownBy(() -> compiler.compile("x", "X", Map.of(path, 1)))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageContaining("path=Text[value=" + path + "]");
        }
    }

    @Test
    void audienceNeedsAName() {
        assertThatThrownBy(() -> compiler.compile(" ", "Phones", Map.of()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContainingAll("NAME_MISSING", "value=Phones]");
    }

    @Test
    void elementsOfAListNeedNoPurposeOfTheirOwn() {
        Map<String, Object> json = Map.of("profile.cart", Map.of("$elemMatch", Map.of("declared.x", 1)));

        assertThat(compiler.compile("x", "X", json).purposes()).containsExactly(Purpose.BEHAVIORAL);
    }

    @Test
    void groupsAreNotChangedFromOutside() {
        List<Object> members = new ArrayList<>(List.of("a"));
        SavedGroups groups = new SavedGroups(Map.of("g", members));

        members.add("b");

        assertThat(groups.values().get("g")).containsExactly("a");
    }
}
