package org.openpersonalization.magnolia.settings.read;

import java.util.Base64;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.openpersonalization.message.Message;
import org.openpersonalization.service.visitor.identity.SigningKeys;
import org.openpersonalization.web.setting.SettingCode;

/**
 * The texts that a setting takes.
 *
 * @param <T> the type of the value
 * @param expected the texts, for messages
 * @param isSecret whether messages leave the text out
 * @param read throws {@link RuntimeException} for any other text
 */
public record SettingFormat<T>(Message expected, boolean isSecret, Function<String, T> read) {

    private static final Pattern LOCAL = Pattern.compile("/(?!/)[A-Za-z0-9._~%/-]*");

    public static <T> SettingFormat<T> of(SettingCode expected, Function<String, T> read) {
        return of(Message.of(expected), read);
    }

    public static <T> SettingFormat<T> of(Message expected, Function<String, T> read) {
        return new SettingFormat<>(expected, false, read);
    }

    public static SettingFormat<Integer> number(int least, int most) {
        Message range = most == Integer.MAX_VALUE
                ? Message.of(SettingCode.NUMBER_FROM).text("least", least)
                : Message.of(SettingCode.NUMBER_BETWEEN).text("least", least).text("most", most);
        return of(range, text -> {
            int number = Integer.parseInt(text);
            require(number >= least && number <= most);
            return number;
        });
    }

    public static SettingFormat<Boolean> flag() {
        return of(SettingCode.TRUE_OR_FALSE, text -> {
            require(text.equals("true") || text.equals("false"));
            return Boolean.valueOf(text);
        });
    }

    /** A path of this site, from the context path on. */
    public static SettingFormat<String> localPath(String example) {
        return matching(LOCAL, Message.of(SettingCode.LOCAL_PATH).text("example", example));
    }

    public static SettingFormat<String> matching(Pattern pattern, Message expected) {
        return of(expected, text -> {
            require(pattern.matcher(text).matches());
            return text;
        });
    }

    public static SettingFormat<byte[]> key() {
        return new SettingFormat<>(Message.of(SettingCode.KEY), true, text -> {
            byte[] key = Base64.getDecoder().decode(text);
            require(key.length >= SigningKeys.MIN_BYTES);
            return key;
        });
    }

    public static void require(boolean isRight) {
        if (!isRight) {
            throw new IllegalArgumentException("The text has another format");
        }
    }
}
