package org.openpersonalization.edge;

import java.util.List;
import org.openpersonalization.audience.Attributes;

/**
 * Computes the key of a page from public traits: visitors with one key are shown the same variants at any moment. A key names the
 * variants that its visitors are shown, and its program.
 *
 * @param page the page's path in the CMS
 * @param revision 12 characters that change with everything on which the choice of variants depends
 * @param traits the traits that decide
 * @param keys the number of the key, from 0, of each combination of classes; the class of the first trait changes slowest
 * @param times when the same key shows other variants
 */
public record PageProgram(
        String page, String revision, List<TraitClasses> traits, List<Integer> keys, DecidingTimes times) {

    /** The largest number of keys of a page. */
    public static final int MOST_KEYS = 64;

    public PageProgram {
        traits = List.copyOf(traits);
        keys = List.copyOf(keys);
    }

    /** The key of a visitor. */
    public String keyOf(Attributes visitor) {
        int combination = 0;
        for (TraitClasses trait : traits) {
            combination = combination * trait.count() + trait.classOf(visitor.value(trait.path()));
        }
        return key(keys.get(combination));
    }

    /** The key of a number. */
    public String key(int number) {
        return revision + "." + number;
    }

    /** The number of keys. */
    public int count() {
        return keys.stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
    }
}
