package org.openpersonalization.experiment.spec;

import java.util.Arrays;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Variations shown to a reviewer; they are no part of the measurement. Pass only overrides of authorized users: the
 * address of a request only when it is an editor's.
 *
 * @param mode whether visitors are assigned at all
 * @param address the request's address, whose query {@code ?<experiment's key>=<index>} chooses a variation; may be
 * empty
 * @param forced index of the variation by the experiment's key
 */
public record Overrides(Mode mode, String address, Map<String, Integer> forced) {

    private static final int MAX_DIGITS = 9;

    public Overrides {
        forced = Map.copyOf(forced);
    }

    /** Whether visitors are assigned. */
    public enum Mode {
        /** They are. */
        ASSIGNING,
        /** No visitor is assigned; only forced variations are shown. */
        CHECKING,
        /** No visitor is assigned, and nothing is forced. */
        OFF
    }

    /** None: visitors are assigned. */
    public static Overrides none() {
        return new Overrides(Mode.ASSIGNING, "", Map.of());
    }

    /**
     * The variation that the address's query asks for; empty when it asks for none, or for one that does not exist. Of
     * several, the first counts.
     */
    public static OptionalInt inQuery(String address, String experiment, int variations) {
        String withoutAnchor = address.split("#", 2)[0];
        int query = withoutAnchor.indexOf('?');
        if (query < 0) {
            return OptionalInt.empty();
        }
        return Arrays.stream(withoutAnchor.substring(query + 1).split("&"))
                .filter(pair -> pair.startsWith(experiment + "="))
                .mapToInt(pair -> index(pair.substring(experiment.length() + 1)))
                .limit(1)
                .filter(index -> index >= 0 && index < variations)
                .findFirst();
    }

    /** The number, or −1 when the text is none. */
    private static int index(String text) {
        boolean digits = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits && text.length() <= MAX_DIGITS ? Integer.parseInt(text) : -1;
    }
}
