package org.openpersonalization.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a process of its own, since a JVM holds one host. */
@DisplayName("An author instance")
class AuthorModeIT {

    private static final String PAGES = "/.personalization/v1/pages";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LOGIN = "Basic c3VwZXJ1c2VyOnN1cGVydXNlcg==";

    @TempDir
    static Path data;

    private static Process process;
    private static Site author;

    @BeforeAll
    static void start() throws Exception {
        process = DemoProcess.start("--author", "--port", "0", "--data", data.toString());
        author = new Site(
                DemoProcess.readyAddress(process).replaceAll("/$", ""),
                new VisitorDatabase(data.resolve("repository/personalization")));
    }

    @AfterAll
    static void stop() throws InterruptedException {
        process.destroy();
        process.waitFor(10, TimeUnit.SECONDS);
    }

    @Test
    void editorsSeeTheComponentsOwnContentAndThePreviewShowsWhatVisitorsSee() {
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
        assertThat(editing).as("the bar").contains("<b>Original</b> <span>The page editor shows the original.</span>");
        assertThat(preview)
                .as("the bar")
                .contains("<b>spring</b> <span>The visit belongs to the audience [Spring campaign].</span>");
        String bare = author.page(previewOfSpring(), "Authorization", LOGIN);
        assertThat(bare)
                .as("an editor who looks at a variant sees what visitors see")
                .contains("Spring is on the south side")
                .doesNotContain("cms:component")
                .doesNotContain("tracker.js");
    }

    @Test
    void pageAsJsonHasAllVariantsWithTheirMarksAndKeepsNothing() throws JsonProcessingException {
        JsonNode page = page("/home?utm_campaign=spring");
        JsonNode hero = page.at("/main/hero/@personalization");

        assertThat(page.get("@mode").asText()).isEqualTo("edit");
        assertThat(hero.at("/variants/default/values/headline").asText()).isEqualTo("Gear that comes home with you");
        assertThat(hero.at("/variants/default/isShown").asBoolean()).isFalse();
        assertThat(hero.at("/variants/spring/values/headline").asText()).isEqualTo("Spring is on the south side");
        assertThat(hero.at("/variants/spring/isShown").asBoolean()).isTrue();
        assertThat(hero.at("/variants/spring/isDue").asBoolean()).isTrue();
        assertThat(hero.at("/variants/spring/audience").asText()).isEqualTo("spring-campaign");
        assertThat(hero.at("/variants/spring/rung").asText()).isEqualTo("contextual");
        assertThat(hero.at("/variants/spring/origin").asText()).isEqualTo("human");
        assertThat(hero.get("variants").size()).isGreaterThan(2);
        assertThat(page.findValues("receipt"))
                .as("nothing is kept where editors work")
                .isEmpty();
        assertThat(author.get(PAGES + "/home").statusCode()).isEqualTo(401);
    }

    @Test
    void editorForcesAudiencesAndVariantsWithoutAToken() throws JsonProcessingException {
        JsonNode audience = page("/home?audiences=spring-campaign");
        JsonNode variant = page("/home?variant=" + Visitors.HERO + ":phone");
        JsonNode unknown = JSON.readTree(author.page(PAGES + "/home?audiences=nowhere", "Authorization", LOGIN));

        assertThat(audience.get("@mode").asText()).isEqualTo("preview");
        assertThat(audience.at("/main/hero/@personalization/variant").asText()).isEqualTo("spring");
        assertThat(variant.at("/main/hero/@personalization/variant").asText()).isEqualTo("phone");
        assertThat(unknown.get("status").asInt()).isEqualTo(400);
        assertThat(unknown.get("known").toString()).contains("\"spring-campaign\"");
    }

    private static JsonNode page(String path) throws JsonProcessingException {
        return JSON.readTree(author.page(PAGES + path, "Authorization", LOGIN));
    }

    private static String previewOfSpring() {
        String previews = author.page(Admin.API + "/components/" + Visitors.HERO + "/previews", "Authorization", LOGIN);
        Matcher address = Pattern.compile("\"spring\",\"address\":\"([^\"]+)\"").matcher(previews);
        assertThat(address.find()).as(previews).isTrue();
        return address.group(1);
    }
}
