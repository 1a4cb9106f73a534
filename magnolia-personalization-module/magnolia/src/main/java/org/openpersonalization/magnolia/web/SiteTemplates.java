package org.openpersonalization.magnolia.web;

import info.magnolia.init.MagnoliaConfigurationProperties;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A site's own templates for the module's pages: files of the same path below the folder that Magnolia's property
 * {@code magnolia.resources.dir} names, where a site's light modules are.
 */
public final class SiteTemplates implements Function<String, Optional<String>> {

    private static final Logger LOG = LoggerFactory.getLogger(SiteTemplates.class);
    private static final String FOLDER = "magnolia.resources.dir";

    private final MagnoliaConfigurationProperties properties;

    public SiteTemplates(MagnoliaConfigurationProperties properties) {
        this.properties = properties;
    }

    @Override
    public Optional<String> apply(String path) {
        String folder = properties.getProperty(FOLDER);
        if (folder == null || folder.isBlank()) {
            return Optional.empty();
        }
        try {
            Path file = Path.of(folder, path);
            return Files.isRegularFile(file)
                    ? Optional.of(Files.readString(file, StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (IOException | InvalidPathException unreadable) {
            LOG.warn("A template of the site cannot be read, using the module's own [path={}]", path, unreadable);
            return Optional.empty();
        }
    }
}
