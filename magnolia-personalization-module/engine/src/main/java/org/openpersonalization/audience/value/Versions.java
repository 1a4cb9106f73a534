package org.openpersonalization.audience.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
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
    private static final Pattern SEPARATOR = Pattern.compile("[-.]");
    private static final String AFTER_EVERY_PRE_RELEASE = "~";

    private Versions() {}

    /** The comparable form; what is neither text nor number, or has over 256 characters, counts as 0. */
    public static String comparable(@Nullable Object value) {
        String version = value instanceof Number || value instanceof String ? LooseValues.text(value) : "0";
        version = version.isEmpty() || version.length() > MAX_LENGTH ? "0" : version;
        List<String> parts = new ArrayList<>(Arrays.asList(SEPARATOR.split(core(version), -1)));
        if (parts.size() == SEMANTIC_PARTS) {
            parts.add(AFTER_EVERY_PRE_RELEASE);
        }
        parts.replaceAll(Versions::padded);
        return String.join("-", parts);
    }

    private static String core(String version) {
        String withoutPrefix = version.startsWith("v") ? version.substring(1) : version;
        int build = withoutPrefix.indexOf('+');
        return build < 0 ? withoutPrefix : withoutPrefix.substring(0, build);
    }

    private static String padded(String part) {
        boolean number = !part.isEmpty() && part.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? " ".repeat(Math.max(0, NUMBER_WIDTH - part.length())) + part : part;
    }
}
