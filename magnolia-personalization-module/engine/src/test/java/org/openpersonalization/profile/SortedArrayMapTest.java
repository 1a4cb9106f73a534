package org.openpersonalization.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SortedArrayMapTest {

    private static final int STEPS = 20_000;
    private static final int KEYS = 40;

    @Test
    void randomChangesGiveWhatATreeMapHas() {
        Random random = new Random(7);
        SortedMap<Integer, String> tree = new TreeMap<>();
        SortedArrayMap<Integer, String> map = SortedArrayMap.empty();

        for (int step = 0; step < STEPS; step++) {
            int key = random.nextInt(KEYS);
            if (random.nextInt(3) == 0) {
                tree.remove(key);
                map = map.without(key);
            } else {
                tree.put(key, "value " + step);
                map = map.with(key, "value " + step);
            }

            assertThat(map).hasToString(tree.toString());
            assertThat(map.get(key)).isEqualTo(tree.get(key));
        }
        assertThat(map).isEqualTo(tree).hasSameHashCodeAs(tree);
        assertThat((Object) tree).isEqualTo(map);
    }

    @Test
    void rangesAreThoseOfATreeMap() {
        SortedMap<Integer, String> tree = new TreeMap<>();
        for (int key = 0; key < KEYS; key += 3) {
            tree.put(key, "value " + key);
        }
        SortedArrayMap<Integer, String> map = SortedArrayMap.copyOf(tree);

        for (int from = -1; from <= KEYS; from++) {
            assertThat(map.headMap(from)).isEqualTo(tree.headMap(from));
            assertThat(map.tailMap(from)).isEqualTo(tree.tailMap(from));
            assertThat(map.subMap(from, KEYS)).isEqualTo(tree.subMap(from, KEYS));
        }
        assertThat(map.firstKey()).isEqualTo(tree.firstKey());
        assertThat(map.lastKey()).isEqualTo(tree.lastKey());
    }

    @Test
    void changeLeavesTheMapAsItWas() {
        SortedArrayMap<String, Long> before =
                SortedArrayMap.<String, Long>empty().with("a", 1L).with("b", 2L);

        before.with("a", 5L);
        before.with("c", 3L);
        before.without("b");

        assertThat(before).hasToString("{a=1, b=2}");
        assertThatThrownBy(() -> before.put("a", 5L)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void emptyMapHasNoFirstKey() {
        SortedArrayMap<String, Long> empty = SortedArrayMap.empty();

        assertThatThrownBy(empty::firstKey).isInstanceOf(NoSuchElementException.class);
        assertThat(empty.without("a")).isSameAs(empty);
    }

    @Test
    void copyOfAMapInAnotherOrderIsInNaturalOrder() {
        SortedMap<String, Long> reversed = new TreeMap<>(Comparator.reverseOrder());
        reversed.put("a", 1L);
        reversed.put("b", 2L);

        assertThat(SortedArrayMap.copyOf(reversed)).hasToString("{a=1, b=2}");
    }
}
