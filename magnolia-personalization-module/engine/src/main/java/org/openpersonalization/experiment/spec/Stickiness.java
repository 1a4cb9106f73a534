package org.openpersonalization.experiment.spec;

import com.google.re2j.Pattern;
import java.util.Set;

/**
 * Whether visitors keep their variation when weights, coverage or audience change.
 *
 * @param enabled whether they keep it, where buckets are stored at all
 * @param version of the assignments; a greater one re-assigns all visitors
 * @param blockedBelow visitors with a variation of a version below this one no longer take part
 */
public record Stickiness(boolean enabled, int version, int blockedBelow) {

    /** As versions are written: no leading zero, and never more than an int holds. */
    private static final Pattern VERSION = Pattern.compile("0|[1-9][0-9]{0,8}");

    public Stickiness {
        if (version < 0 || blockedBelow < 0) {
            throw new IllegalArgumentException("Versions of buckets are counted from 0 [version=" + version
                    + ", blockedBelow=" + blockedBelow + "]");
        }
    }

    /** Sticky, in the first version of assignments. */
    public static Stickiness usual() {
        return new Stickiness(true, 0, 0);
    }

    /** Every assignment is made by hash. */
    public static Stickiness off() {
        return new Stickiness(false, 0, 0);
    }

    /** The key of assignments under the version. */
    public String bucket(String experiment) {
        return prefix(experiment) + version;
    }

    /** Whether one of the buckets is the experiment's, of a blocked version. */
    public boolean blocks(String experiment, Set<String> buckets) {
        String prefix = prefix(experiment);
        return buckets.stream()
                .filter(bucket -> bucket.startsWith(prefix))
                .map(bucket -> bucket.substring(prefix.length()))
                .anyMatch(this::isBlocked);
    }

    private boolean isBlocked(String text) {
        boolean digits = VERSION.matcher(text).matches();
        return digits && Integer.parseInt(text) < blockedBelow;
    }

    private static String prefix(String experiment) {
        return experiment + "__";
    }
}
