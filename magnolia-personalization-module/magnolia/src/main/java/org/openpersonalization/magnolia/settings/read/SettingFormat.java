package org.openpersonalization.magnolia.settings.read;

import java.util.Base64;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.openpersonalization.service.visitor.identity.SigningKeys;
import org.openpersonalization.web.setting.SettingPhrase;
import org.openpersonalization.web.setting.SettingText;

/**
 * The texts that a setting takes.
 *
 * @param <T> the type of the value
 * @param expected the texts, for messages
 * @param isSecret whether messages leave the text out
 * @param read throws {@link RuntimeException} for any other text
 */
record SettingFormat<T>(SettingText expected, boolean isSecret, Function<String, T> read) {

    private static final Pattern LOCAL = Pattern.compile("/(?!/)[A-Za-z0-9._~%/-]*");

    static <T> SettingFormat<T> of(SettingPhrase expected, Function<String, T> read) {
        return of(SettingText.of(expected), read);
    }

    static <T> SettingFormat<T> of(SettingText expected, Function<String, T> read) {
        return new SettingFormat<>(expected, false, read);
    }

    static SettingFormat<Integer> number(int least, int most) {
        SettingText range = most == Integer.MAX_VALUE
                ? SettingText.of(SettingPhrase.NUMBER_FROM).with("least", least)
                : SettingText.of(SettingPhrase.NUMBER_BETWEEN)
                        .with("least", least)
                        .with("most", most);
        return of(range, text -> {
            int number = Integer.parseInt(text);
            require(number >= least && number <= most);
            return number;
        });
    }

    static SettingFormat<Boolean> flag() {
        return of(SettingPhrase.TRUE_OR_FALSE, text -> {
            require(text.equals("true") || text.equals("false"));
            return Boolean.valueOf(text);
        });
    }

    /** A path of this site, from the context path on. */
    static SettingFormat<String> localPath(String example) {
        return matching(LOCAL, SettingText.of(SettingPhrase.LOCAL_PATH).with("example", example));
    }

    static SettingFormat<String> matching(Pattern pattern, SettingText expected) {
        return of(expected, text -> {
            require(pattern.matcher(text).matches());
            return text;
        });
    }

    static SettingFormat<byte[]> key() {
        return new SettingFormat<>(SettingText.of(SettingPhrase.KEY), true, text -> {
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
