package org.openpersonalization.service.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DerivedValueTest {

    private final List<Object> computed = new ArrayList<>();
    private final DerivedValue<Object, String> value = new DerivedValue<>(source -> {
        computed.add(source);
        return "value " + computed.size();
    });

    @Test
    void sameSourceIsComputedOnce() {
        Object source = new Object();

        assertThat(value.of(source)).isSameAs(value.of(source));
        assertThat(computed).containsExactly(source);
    }

    @Test
    void equalSourceOfAnotherIdentityIsComputedAgain() {
        List<String> one = new ArrayList<>();
        List<String> other = new ArrayList<>();

        assertThat(value.of(one)).isEqualTo("value 1");
        assertThat(value.of(other)).isEqualTo("value 2");
    }
}
