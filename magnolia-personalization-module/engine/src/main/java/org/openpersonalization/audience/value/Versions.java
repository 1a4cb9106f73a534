package org.openpersonalization.audience.value;

import org.jspecify.annotations.Nullable;

/**
 * Brings versions into a form that compares as text. As the specification has it: a leading {@code v} and build
 * information after {@code +} do not count, numbers are padded to five places, and a version of three parts gets a
 * fourth part {@code ~} so that it comes after its pre-releases.
 */
public final class Versions {

    private static final int NUMBER_WIDTH = 5;
    private static final int SEMANTIC_PARTS = 3;
    private static final int MAX_LENGTH = 256;
    private static final String SEPARATORS = "-.";
    private static final String JOINT = "-";
    private static final String AFTER_EVERY_PRE_RELEASE = JOINT + "~";

    private Versions() {}

    /** The comparable form; what is neither text nor number, or has over 256 characters, counts as 0. */
    public static String comparable(@Nullable Object value) {
        String version = value instanceof Number || value instanceof String ? LooseValues.text(value) : "0";
        version = version.isEmpty() || version.length() > MAX_LENGTH ? "0" : version;
        return comparable(core(version));
    }

    private static String comparable(String core) {
        StringBuilder text = new StringBuilder(core.length() + SEMANTIC_PARTS * NUMBER_WIDTH);
        int parts = 0;
        int start = 0;
        for (int end = 0; end <= core.length(); end++) {
            if (end == core.length() || SEPARATORS.indexOf(core.charAt(end)) >= 0) {
                append(parts == 0 ? "" : JOINT, core, start, end, text);
                parts++;
                start = end + 1;
            }
        }
        return text.append(parts == SEMANTIC_PARTS ? AFTER_EVERY_PRE_RELEASE : "")
                .toString();
    }

    private static void append(String joint, String core, int start, int end, StringBuilder text) {
        text.append(joint);
        for (int width = end - start; isNumber(core, start, end) && width < NUMBER_WIDTH; width++) {
            text.append(' ');
        }
        text.append(core, start, end);
    }

    private static boolean isNumber(String core, int start, int end) {
        for (int i = start; i < end; i++) {
            if (core.charAt(i) < '0' || core.charAt(i) > '9') {
                return false;
            }
        }
        return end > start;
    }

    private static String core(String version) {
        String withoutPrefix = version.startsWith("v") ? version.substring(1) : version;
        int build = withoutPrefix.indexOf('+');
        return build < 0 ? withoutPrefix : withoutPrefix.substring(0, build);
    }
}
