package org.openpersonalization.magnolia.settings.read;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.message.Message;
import org.openpersonalization.service.message.MessageCatalogue;
import org.openpersonalization.web.setting.SettingCode;
import org.openpersonalization.web.setting.SettingProblem;

/**
 * Reads settings as text, since Magnolia fills a number that cannot be read with 0, silently. Instead of a wrong value the last
 * good one stays in force, and at the first start the default; each wrong value is kept as a problem. Reading a setting twice
 * gives the same value and one problem.
 */
public final class SettingValues {

    private static final String HIDDEN = "…";
    private static final Pattern KEY_ID = Pattern.compile("[A-Za-z0-9-]{1,32}");
    private static final SettingFormat<byte[]> KEY_NAME =
            new SettingFormat<>(Message.of(SettingCode.NAMED_BY_KEY_ID), true, text -> {
                throw new IllegalArgumentException("The key's id is malformed");
            });

    private final Map<String, Object> before;
    private final Map<String, Object> current = new HashMap<>();
    private final Map<String, SettingProblem> problems = new LinkedHashMap<>();
    private final SortedMap<String, Read> reads = new ConcurrentSkipListMap<>();

    /**
     * A setting that was read.
     *
     * @param written the configured texts, of an entry of a map its text; none of a secret
     * @param usual the default as a text
     * @param expected the texts that can be used
     * @param isSecret whether the texts are shown nowhere
     */
    public record Read(List<String> written, String usual, Message expected, boolean isSecret) {}

    /**
     * Values.
     *
     * @param before the values that were in force until now, by path; empty at the first start
     */
    public SettingValues(Map<String, Object> before) {
        this.before = Map.copyOf(before);
    }

    /** The setting's value; of an empty text the default. */
    public <T> T value(String path, @Nullable String text, T usual, SettingFormat<T> format) {
        String trimmed = trimmed(text);
        note(path, trimmed.isEmpty() ? List.of() : List.of(trimmed), shown(usual), format);
        Optional<T> read = trimmed.isEmpty() ? Optional.of(usual) : read(trimmed, format);
        return keep(path, read, usual, new Written(trimmed, format.expected(), format.isSecret()));
    }

    public int number(String path, @Nullable String text, int usual, int least, int most) {
        return value(path, text, usual, SettingFormat.number(least, most));
    }

    /** A whole number of 1 or more. */
    public int positive(String path, @Nullable String text, int usual) {
        return number(path, text, usual, 1, Integer.MAX_VALUE);
    }

    public boolean flag(String path, @Nullable String text, boolean usual) {
        return value(path, text, usual, SettingFormat.flag());
    }

    /**
     * The value of a setting without a default, because another value would put visitors' data in a wrong place.
     *
     * @throws IllegalArgumentException when the value is wrong and there was none before
     */
    public <T> T required(String path, @Nullable String text, SettingFormat<T> format) {
        String trimmed = trimmed(text);
        note(path, trimmed.isEmpty() ? List.of() : List.of(trimmed), "", format);
        return required(path, read(trimmed, format), new Written(trimmed, format.expected(), format.isSecret()));
    }

    /**
     * The same for a value that was read already.
     *
     * @param good the value; empty when the text is wrong
     */
    public <T> T required(String path, Optional<T> good, Written written) {
        if (good.isEmpty() && !before.containsKey(path)) {
            add(path, written, Message.of(SettingCode.OFF_UNTIL_RIGHT));
            throw new IllegalArgumentException(path + " must be "
                    + MessageCatalogue.english().text(written.expected()) + " [" + path + "=" + written.shown() + "]");
        }
        return kept(path, good, written);
    }

    /**
     * Keys by id.
     *
     * @throws IllegalArgumentException when there is none and was none before
     */
    public SortedMap<String, byte[]> keys(String path, Map<String, String> texts) {
        SortedMap<String, byte[]> keys = new TreeMap<>();
        reads.put(path, new Read(List.of(), "", Message.of(SettingCode.KEYS), true));
        texts.forEach((id, text) -> {
            String entry = path + "/" + id;
            if (KEY_ID.matcher(id).matches()) {
                entry(entry, text, SettingFormat.key()).ifPresent(key -> keys.put(id, key));
            } else {
                entry(entry, "", KEY_NAME);
            }
        });
        return required(
                path,
                Optional.of(keys).filter(found -> !found.isEmpty()),
                new Written("", Message.of(SettingCode.KEYS), true));
    }

    /** One entry of a map of settings; empty when the entry is wrong and was never right. */
    public <T> Optional<T> entry(String path, @Nullable String text, SettingFormat<T> format) {
        String trimmed = trimmed(text);
        note(path, List.of(trimmed), "", format);
        Optional<T> read = read(trimmed, format);
        Written written = new Written(trimmed, format.expected(), format.isSecret());
        if (read.isEmpty() && !before.containsKey(path)) {
            add(path, written, Message.of(SettingCode.ENTRY_LEFT_OUT));
            return Optional.empty();
        }
        return Optional.of(kept(path, read, written));
    }

    /**
     * The entries of a list that can be read; the others are left out.
     *
     * @param usual the entries of a configuration without the list
     */
    public <T> List<T> list(
            String path, @Nullable Collection<String> texts, List<String> usual, SettingFormat<T> format) {
        List<String> all = texts == null
                ? List.of()
                : texts.stream().map(SettingValues::trimmed).toList();
        note(path, all, String.join(", ", usual), format);
        return all.stream().flatMap(text -> listed(path, text, format).stream()).toList();
    }

    private <T> Optional<T> listed(String path, String text, SettingFormat<T> format) {
        Optional<T> read = read(text, format);
        if (read.isEmpty()) {
            Written written = new Written(text, format.expected(), format.isSecret());
            add(path, written, Message.of(SettingCode.ENTRY_LEFT_OUT));
        }
        return read;
    }

    /**
     * A value that is made of several settings.
     *
     * @param good the value; empty when the settings do not go together
     */
    public <T> T together(String path, Optional<T> good, T usual, Written written) {
        return keep(path + " and others", good, usual, written.of(path));
    }

    private <T> T keep(String key, Optional<T> good, T usual, Written written) {
        if (good.isEmpty() && !before.containsKey(key)) {
            add(
                    written.pathOr(key),
                    written,
                    inForce(written, usual, SettingCode.DEFAULT_IN_FORCE_IS, SettingCode.DEFAULT_IN_FORCE));
            current.put(key, usual);
            return usual;
        }
        return kept(key, good, written);
    }

    /** The values before were put there under the same path, so they have the same type. */
    @SuppressWarnings("unchecked")
    private <T> T kept(String key, Optional<T> good, Written written) {
        T value = good.orElseGet(() -> (T) before.get(key));
        if (good.isEmpty()) {
            add(
                    written.pathOr(key),
                    written,
                    inForce(written, value, SettingCode.FORMER_IN_FORCE_IS, SettingCode.FORMER_IN_FORCE));
        }
        current.put(key, value);
        return value;
    }

    private static Message inForce(Written written, Object value, SettingCode plain, SettingCode other) {
        boolean isPlain = value instanceof Number || value instanceof Boolean;
        return isPlain && !written.isSecret() ? Message.of(plain).text("value", value) : Message.of(other);
    }

    private void add(String path, Written written, Message effect) {
        problems.putIfAbsent(
                path + "=" + written.text(), new SettingProblem(path, written.shown(), written.expected(), effect));
    }

    private static <T> Optional<T> read(String text, SettingFormat<T> format) {
        try {
            return Optional.of(format.read().apply(text));
        } catch (RuntimeException wrong) { // each type's own reader throws its own
            return Optional.empty();
        }
    }

    private static String trimmed(@Nullable String text) {
        return text == null ? "" : text.trim();
    }

    private void note(String path, List<String> written, String usual, SettingFormat<?> format) {
        List<String> shown = format.isSecret() ? List.of() : written;
        reads.put(path, new Read(shown, usual, format.expected(), format.isSecret()));
    }

    private static String shown(Object usual) {
        return usual instanceof Optional<?> known ? known.map(String::valueOf).orElse("") : String.valueOf(usual);
    }

    /** The settings that were read so far, by path; entries of maps have paths of their own. */
    public SortedMap<String, Read> reads() {
        return new TreeMap<>(reads);
    }

    /** The problems so far, in the order of reading. */
    public List<SettingProblem> problems() {
        return List.copyOf(problems.values());
    }

    /** The values that are in force, by path. */
    public Map<String, Object> values() {
        return Map.copyOf(current);
    }

    /**
     * The configured text.
     *
     * @param text empty where there is none
     * @param expected the texts that can be used
     * @param isSecret whether messages leave the text out
     * @param path the setting that a problem names; empty for the one that is read
     */
    public record Written(String text, Message expected, boolean isSecret, String path) {

        public Written(String text, Message expected, boolean isSecret) {
            this(text, expected, isSecret, "");
        }

        Written of(String named) {
            return new Written(text, expected, isSecret, named);
        }

        String pathOr(String key) {
            return path.isEmpty() ? key : path;
        }

        String shown() {
            return isSecret ? HIDDEN : text;
        }
    }
}
