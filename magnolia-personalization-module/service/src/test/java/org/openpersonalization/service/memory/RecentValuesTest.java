package org.openpersonalization.service.memory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecentValuesTest {

    private final RecentValues<Integer> values = new RecentValues<>(2);

    @Test
    void valueIsFoundByItsText() {
        values.put("one", 1);
        values.put("two", 2);

        assertThat(values.get("one")).contains(1);
        assertThat(values.get("two")).contains(2);
        assertThat(values.get("three")).isEmpty();
    }

    @Test
    void leastRecentlyUsedValueIsDropped() throws InterruptedException {
        values.put("one", 1);
        values.put("two", 2);
        Thread.sleep(2); // uses are told apart by the millisecond
        values.get("one");
        values.put("three", 3);

        assertThat(values.get("two")).isEmpty();
        assertThat(values.get("one")).contains(1);
    }

    @Test
    void hashDependsOnTextAndKey() {
        KeyedHash hash = new KeyedHash();

        assertThat(hash.of("a")).isEqualTo(hash.of("a")).isNotEqualTo(hash.of("b"));
        assertThat(new KeyedHash().of("a")).isNotEqualTo(hash.of("a"));
    }
}
