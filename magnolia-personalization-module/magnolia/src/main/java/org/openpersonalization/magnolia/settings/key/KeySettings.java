package org.openpersonalization.magnolia.settings.key;

import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.openpersonalization.magnolia.settings.read.SettingFormat;
import org.openpersonalization.magnolia.settings.read.SettingValues;
import org.openpersonalization.service.visitor.identity.SigningKeys;
import org.openpersonalization.service.visitor.identity.VisitorIds;

/** Keys, read as {@link SettingValues} says; each method throws {@link IllegalArgumentException} without a valid key. */
public final class KeySettings {

    private final KeyConfiguration keys;
    private final SettingValues values;

    public KeySettings(KeyConfiguration keys, SettingValues values) {
        this.keys = keys;
        this.values = values;
    }

    /** Reads everything. */
    public void check() {
        cookies();
        checkpoints();
        visitorIds(new SplittableRandom(0));
    }

    /** The keys that sign cookies. */
    public SigningKeys cookies() {
        return new SigningKeys(values.keys("keys/cookies", keys.getCookies()));
    }

    /** The keys that sign checkpoints. */
    public SortedMap<String, byte[]> checkpoints() {
        return values.keys("keys/checkpoints", keys.getCheckpoints());
    }

    /**
     * Generates ids and pseudonyms.
     *
     * @param random the source of ids
     */
    public VisitorIds visitorIds(RandomGenerator random) {
        return new VisitorIds(values.required("keys/pseudonyms", keys.getPseudonyms(), SettingFormat.key()), random);
    }
}
