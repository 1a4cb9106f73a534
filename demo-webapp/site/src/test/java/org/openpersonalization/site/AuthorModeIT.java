package org.openpersonalization.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a process of its own, since a JVM holds one host. */
@DisplayName("An author instance")
class AuthorModeIT {

    private static final String LOGIN = "Basic c3VwZXJ1c2VyOnN1cGVydXNlcg==";

    @Test
    void editorsSeeTheComponentsOwnContentAndThePreviewShowsWhatVisitorsSee(@TempDir Path data) throws Exception {
        Process process = DemoProcess.start("--author", "--port", "0", "--data", data.toString());
        try {
            Site author = new Site(
                    DemoProcess.readyAddress(process).replaceAll("/$", ""),
                    new VisitorDatabase(data.resolve("repository/personalization")));

            assertThat(author.get("/home.html").statusCode()).isEqualTo(401);

            String editing = author.page("/home.html?utm_campaign=spring&mgnlPreview=false", "Authorization", LOGIN);
            assertThat(editing).contains("cms:component").contains("Gear that comes home with you</h1>");
            assertThat(Site.variantOf(editing, Visitors.HERO)).isEqualTo("default");

            assertThat(editing).as("nothing is kept where editors work").doesNotContain("tracker.js");

            String preview = author.page("/home.html?utm_campaign=spring", "Authorization", LOGIN);
            assertThat(Site.variantOf(preview, Visitors.HERO)).isEqualTo("spring");
            assertThat(editing + preview)
                    .as("nobody is asked, and nothing explained, where editors work")
                    .doesNotContain("p13n-first-layer")
                    .doesNotContain("/.personalization/why");
            String bare = author.page(previewOfSpring(author), "Authorization", LOGIN);
            assertThat(bare)
                    .as("an editor who looks at a variant sees what visitors see")
                    .contains("Spring is on the south side")
                    .doesNotContain("cms:component")
                    .doesNotContain("tracker.js");
        } finally {
            process.destroy();
            process.waitFor(10, TimeUnit.SECONDS);
        }
    }

    private static String previewOfSpring(Site author) {
        String previews = author.page(Admin.API + "/components/" + Visitors.HERO + "/previews", "Authorization", LOGIN);
        Matcher address = Pattern.compile("\"spring\",\"address\":\"([^\"]+)\"").matcher(previews);
        assertThat(address.find()).as(previews).isTrue();
        return address.group(1);
    }
}
