package org.openpersonalization.magnolia;

import java.util.Base64;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Checks values of settings; what is wrong throws {@link IllegalArgumentException} with the setting, the value and the rule. */
final class Checks {

    private static final Pattern LOCAL = Pattern.compile("(/(?!/)[A-Za-z0-9._~%/-]*)?");

    private Checks() {}

    static SortedMap<String, byte[]> decoded(String setting, Map<String, String> keys) {
        SortedMap<String, byte[]> decoded = new TreeMap<>();
        keys.forEach((id, key) -> decoded.put(id, decoded(setting + "/" + id, key)));
        return decoded;
    }

    /** The message leaves the key out, since logs are read by many. */
    static byte[] decoded(String setting, String key) {
        try {
            return Base64.getDecoder().decode(key.trim());
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException(setting + " must be Base64", malformed);
        }
    }

    static int positive(String setting, int number) {
        return between(setting, number, 1, Integer.MAX_VALUE);
    }

    static int between(String setting, int number, int least, int most) {
        String range = most == Integer.MAX_VALUE ? least + " or more" : least + " to " + most;
        require(number >= least && number <= most, setting, number, range);
        return number;
    }

    static void require(boolean right, String setting, Object value, String rule) {
        if (!right) {
            throw wrong(setting, value, rule);
        }
    }

    static IllegalArgumentException wrong(String setting, Object value, String rule) {
        return new IllegalArgumentException(setting + " must be " + rule + " [" + setting + "=" + value + "]");
    }

    static int number(String setting, String text) {
        try {
            return Integer.parseInt(text.trim());
        } catch (NumberFormatException malformed) {
            throw wrong(setting, text, "a whole number");
        }
    }

    static String local(String setting, String path, String example) {
        require(LOCAL.matcher(path.trim()).matches(), setting, path, "a path of this site, such as " + example);
        return path.trim();
    }
}
