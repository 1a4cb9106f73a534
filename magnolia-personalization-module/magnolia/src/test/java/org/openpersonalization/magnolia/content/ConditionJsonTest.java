package org.openpersonalization.magnolia.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConditionJsonTest {

    @Test
    void conditionIsParsed() {
        assertThat(ConditionJson.parsed("{\"a\":{\"$in\":[\"b\",1]}}"))
                .isEqualTo(Map.of("a", Map.of("$in", List.of("b", 1))));
    }

    /** Deep enough to overflow the stack of a parser without a limit. */
    @Test
    void conditionThatIsTooDeepIsRefusedWithTheLimit() {
        String deep = "{\"a\":".repeat(200_000) + "1" + "}".repeat(200_000);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConditionJson.parsed(deep))
                .withMessage("The condition is not a JSON object: More than 100 levels inside one another [line=1]");
    }

    @Test
    void faultNamesItsLine() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConditionJson.parsed("{\n\"a\": ]}"))
                .withMessageEndingWith("[line=2]");
    }

    @Test
    void textAfterTheConditionIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> ConditionJson.parsed("{} {}"));
    }
}
