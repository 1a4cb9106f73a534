package org.openpersonalization.web.page;

import freemarker.cache.TemplateLoader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds templates: the site's own before ours. A source is its text, so that a change of it is noticed. */
final class TemplateSources implements TemplateLoader {

    private static final String FOLDER = "/personalization/templates/visitor/";

    private final Function<String, Optional<String>> overrides;

    TemplateSources(Function<String, Optional<String>> overrides) {
        this.overrides = overrides;
    }

    @Override
    public @Nullable Object findTemplateSource(String name) throws IOException {
        Optional<String> own = overrides.apply(FOLDER + name);
        return own.isPresent() ? own.get() : ours(name);
    }

    private static @Nullable String ours(String name) throws IOException {
        try (InputStream template = TemplateSources.class.getResourceAsStream(FOLDER + name)) {
            return template == null ? null : new String(template.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public long getLastModified(Object source) {
        return Integer.toUnsignedLong(source.hashCode());
    }

    @Override
    public Reader getReader(Object source, String encoding) {
        return new StringReader((String) source);
    }

    @Override
    public void closeTemplateSource(Object source) {
        // Nothing is open.
    }
}
