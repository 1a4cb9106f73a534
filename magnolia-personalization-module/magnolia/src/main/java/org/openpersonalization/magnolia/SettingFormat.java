package org.openpersonalization.magnolia;

import java.util.Base64;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.openpersonalization.web.visitor.SigningKeys;

/**
 * The texts that a setting takes.
 *
 * @param <T> the type of the value
 * @param expected the texts, for messages: {@code 0 to 100}
 * @param isSecret whether messages leave the text out
 * @param read throws {@link RuntimeException} for any other text
 */
record SettingFormat<T>(String expected, boolean isSecret, Function<String, T> read) {

    private static final Pattern LOCAL = Pattern.compile("/(?!/)[A-Za-z0-9._~%/-]*");

    static <T> SettingFormat<T> of(String expected, Function<String, T> read) {
        return new SettingFormat<>(expected, false, read);
    }

    static SettingFormat<Integer> number(int least, int most) {
        String range = most == Integer.MAX_VALUE ? least + " or more" : least + " to " + most;
        return of("a whole number, " + range, text -> {
            int number = Integer.parseInt(text);
            require(number >= least && number <= most);
            return number;
        });
    }

    static SettingFormat<Boolean> flag() {
        return of("true or false", text -> {
            require(text.equals("true") || text.equals("false"));
            return Boolean.valueOf(text);
        });
    }

    /** A path of this site, from the context path on. */
    static SettingFormat<String> localPath(String example) {
        return matching(LOCAL, "a path of this site, such as " + example);
    }

    static SettingFormat<String> matching(Pattern pattern, String expected) {
        return of(expected, text -> {
            require(pattern.matcher(text).matches());
            return text;
        });
    }

    static SettingFormat<byte[]> key() {
        return new SettingFormat<>("at least 32 bytes in Base64", true, text -> {
            byte[] key = Base64.getDecoder().decode(text);
            require(key.length >= SigningKeys.MIN_BYTES);
            return key;
        });
    }

    static void require(boolean isRight) {
        if (!isRight) {
            throw new IllegalArgumentException("The text has another format");
        }
    }
}
