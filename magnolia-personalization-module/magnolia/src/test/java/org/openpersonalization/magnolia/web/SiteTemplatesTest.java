package org.openpersonalization.magnolia.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpersonalization.web.page.Language;
import org.openpersonalization.web.page.VisitorPages;

class SiteTemplatesTest {

    private static final String ERASED = "/personalization/templates/visitor/erased.ftl";

    @TempDir
    Path folder;

    @Test
    void siteReplacesATemplateByAFileOfTheSamePath() throws IOException {
        VisitorPages pages = new VisitorPages(new SiteTemplates(key -> folder.toString()), "");
        assertThat(erased(pages)).contains("p13n-main");

        Files.createDirectories(folder.resolve(ERASED.substring(1)).getParent());
        Files.writeString(folder.resolve(ERASED.substring(1)), "<p class=\"our-own\">${text[\"erased.title\"]}</p>");
        VisitorPages own = new VisitorPages(new SiteTemplates(key -> folder.toString()), "");

        assertThat(erased(own)).isEqualTo("<p class=\"our-own\">Erased</p>");
    }

    @Test
    void withoutAFolderOursAreUsed() {
        assertThat(new SiteTemplates(key -> null).apply(ERASED)).isEmpty();
        assertThat(new SiteTemplates(key -> "").apply(ERASED)).isEmpty();
    }

    private static String erased(VisitorPages pages) {
        return pages.html("erased", Language.of("en"), "", Map.of("isDone", true));
    }
}
