package org.openpersonalization.consent;

import java.util.Map;
import java.util.Set;

/**
 * Which purposes an attribute path needs. The first word of the path decides: {@code context} is this request alone,
 * {@code declared} is what the visitor said, {@code profile} is what the visitor did.
 */
public final class AttributeReach {

    private static final Map<String, Set<Purpose>> PURPOSES_OF_ROOT = Map.of(
            "context", Set.of(),
            "declared", Set.of(Purpose.PREFERENCES),
            "profile", Set.of(Purpose.BEHAVIORAL));

    private AttributeReach() {}

    /**
     * The purposes that must be granted before the attribute may be read.
     *
     * @throws IllegalArgumentException for a path that belongs to none of the known roots
     */
    public static Set<Purpose> purposesOf(String path) {
        Set<Purpose> purposes = PURPOSES_OF_ROOT.get(rootOf(path));
        if (purposes == null) {
            throw new IllegalArgumentException(
                    "Unknown attribute [" + path + "]: paths start with context., declared. or profile.");
        }
        return purposes;
    }

    /** Whether the path has a known root; another path is never readable. */
    public static boolean isKnown(String path) {
        return PURPOSES_OF_ROOT.containsKey(rootOf(path));
    }

    /** Whether the path has a known root and every purpose that it needs is granted. An unknown root is never readable. */
    public static boolean isReadable(String path, ConsentState consent) {
        Set<Purpose> purposes = PURPOSES_OF_ROOT.get(rootOf(path));
        return purposes != null && consent.grantsAll(purposes);
    }

    private static String rootOf(String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }
}
