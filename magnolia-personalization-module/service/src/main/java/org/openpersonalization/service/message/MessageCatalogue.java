package org.openpersonalization.service.message;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.openpersonalization.message.Message;

/**
 * The texts of one language, by key: {@code messages_en.properties} or {@code messages_de.properties}. Visitors' pages,
 * exports, the command line and the admin API read the same texts; the admin app's build takes them in as JSON.
 */
public final class MessageCatalogue {

    /** The languages with texts. */
    public static final List<String> LANGUAGES = List.of("en", "de");

    private static final MessageCatalogue ENGLISH = new MessageCatalogue(Locale.ENGLISH);
    private static final MessageCatalogue GERMAN = new MessageCatalogue(Locale.GERMAN);

    private final Locale locale;
    private final Map<String, String> patterns = new HashMap<>();
    private final Map<String, List<MessagePart>> texts = new HashMap<>();
    private final Map<String, Map<String, String>> families = new ConcurrentHashMap<>();

    private MessageCatalogue(Locale locale) {
        this.locale = locale;
        load(locale.getLanguage()).forEach((key, text) -> patterns.put((String) key, (String) text));
        patterns.forEach((key, pattern) -> texts.put(key, MessageParser.parse(pattern)));
    }

    /** German for {@code de} and its regions, such as {@code de-CH}; else English. */
    public static MessageCatalogue in(String language) {
        return language.startsWith("de") ? GERMAN : ENGLISH;
    }

    /** English: for logs, exceptions and the sentences of the API. */
    public static MessageCatalogue english() {
        return ENGLISH;
    }

    /** The language of the texts. */
    public Locale locale() {
        return locale;
    }

    /** The text of a message with its fields. */
    public String text(Message message) {
        FieldFormat format = new FieldFormat(this);
        Map<String, Object> values = new HashMap<>();
        message.fields().forEach((name, field) -> values.put(name, field.accept(format)));
        return text(message.key(), values);
    }

    /** The text of a key without values. */
    public String text(String key) {
        return text(key, Map.of());
    }

    /**
     * The text of a key.
     *
     * @param values by name: texts, or {@link Long} for numbers of things
     * @throws IllegalArgumentException when there is no such text
     */
    public String text(String key, Map<String, ?> values) {
        List<MessagePart> parts = texts.get(key);
        if (parts == null) {
            throw new IllegalArgumentException("There is no such text [key=" + key + ", language=" + locale + "]");
        }
        StringBuilder text = new StringBuilder();
        parts.forEach(part -> part.write(text, values, locale));
        return text.toString();
    }

    /** Whether there is a text of this key. */
    public boolean has(String key) {
        return texts.containsKey(key);
    }

    /**
     * The texts of a family, such as {@code page}, by their keys without it; values stay as {@code {name}}. Computed once.
     */
    public Map<String, String> family(String family) {
        return families.computeIfAbsent(family + ".", this::below);
    }

    private Map<String, String> below(String prefix) {
        return texts.keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .collect(Collectors.toUnmodifiableMap(key -> key.substring(prefix.length()), this::text));
    }

    /** All keys. */
    public Set<String> keys() {
        return Set.copyOf(texts.keySet());
    }

    /** The text of a key in the syntax of ICU MessageFormat. */
    String pattern(String key) {
        return patterns.getOrDefault(key, "");
    }

    /** The names of the values that a text shows or chooses by. */
    public SortedSet<String> fields(String key) {
        SortedSet<String> names = new TreeSet<>();
        texts.getOrDefault(key, List.of()).forEach(part -> part.collect(names));
        return names;
    }

    private static Properties load(String language) {
        String name = "messages_" + language + ".properties";
        try (InputStream file = MessageCatalogue.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("The message catalogue is missing in the jar [file=" + name + "]");
            }
            Properties texts = new Properties();
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The message catalogue cannot be read [file=" + name + "]", unreadable);
        }
    }
}
