package org.openpersonalization.host.definition;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** The labels of all modules, from {@code <module>/i18n/*_<language>.properties} in UTF-8. English fills the gaps. */
@Singleton
public final class Labels {

    private static final String FALLBACK = "en";
    private static final String ENDING = ".properties";

    private final Map<String, Map<String, String>> byLanguage = new HashMap<>();

    /** Adds the labels of a module. */
    public void load(ClassLoader loader, String module) {
        for (String name : LightModuleFiles.filesIn(module + "/i18n", ENDING)) {
            String resource = module + "/i18n/" + name;
            read(loader, resource)
                    .forEach((key, label) -> byLanguage
                            .computeIfAbsent(languageOf(resource), language -> new HashMap<>())
                            .put(String.valueOf(key), String.valueOf(label)));
        }
    }

    /** The label; in English when the language has none, the key itself when there is none at all. */
    public String label(String key, Locale locale) {
        String english = in(FALLBACK).getOrDefault(key, key);
        return in(locale.getLanguage()).getOrDefault(key, english);
    }

    private Map<String, String> in(String language) {
        return byLanguage.getOrDefault(language, Map.of());
    }

    private static String languageOf(String resource) {
        int underscore = resource.lastIndexOf('_');
        return underscore < 0 ? FALLBACK : resource.substring(underscore + 1, resource.length() - ENDING.length());
    }

    private static Properties read(ClassLoader loader, String resource) {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(loader.getResourceAsStream(resource)), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
