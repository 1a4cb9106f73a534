package org.openpersonalization.magnolia;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

class ModuleJarIT {

    @Test
    void jarHoldsTheModuleAndNothingOfTheHost() throws IOException {
        List<String> entries = entries();

        assertThat(entries)
                .contains(
                        "META-INF/magnolia/personalization.xml",
                        "mgnl-nodetypes/personalization-nodetypes.cnd",
                        "personalization/fragments/variants.yaml",
                        "personalization/contentTypes/audience.yaml",
                        "personalization/i18n/personalization-messages_de.properties",
                        "personalization/templates/components/hero/hero.ftl",
                        "personalization/webresources/components.css")
                .noneMatch(entry -> entry.startsWith("info/"))
                .noneMatch(entry -> entry.startsWith("org/openpersonalization/host"));
    }

    private static List<String> entries() throws IOException {
        Path jar = Path.of("target", "magnolia-personalization-" + System.getProperty("project.version") + ".jar");
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.stream().map(ZipEntry::getName).toList();
        }
    }
}
