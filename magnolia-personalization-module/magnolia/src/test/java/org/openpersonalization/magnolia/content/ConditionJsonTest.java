package org.openpersonalization.magnolia.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openpersonalization.audience.ConditionFault;
import org.openpersonalization.message.InvalidValueException;
import org.openpersonalization.message.Message;
import org.openpersonalization.message.MessageField;

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

        assertThat(fault(deep))
                .isEqualTo(ConditionFault.NOT_JSON
                        .message()
                        .text("cause", "More than 100 levels inside one another")
                        .text("line", 1));
    }

    @Test
    void faultNamesItsLine() {
        Message fault = fault("{\n\"a\": ]}");

        assertThat(fault.id()).isEqualTo(ConditionFault.NOT_JSON);
        assertThat(fault.fields().get("line")).isEqualTo(new MessageField.Text("2"));
    }

    private static Message fault(String text) {
        return assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> ConditionJson.parsed(text))
                .actual()
                .reason();
    }

    @Test
    void textAfterTheConditionIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> ConditionJson.parsed("{} {}"));
    }
}
