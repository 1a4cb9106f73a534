package org.openpersonalization.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("magnolia-api §1, §3, §4 an author instance")
class AuthorInstanceIT extends RunningHost {

    @Override
    HostSettings settings(Path folder) {
        return HostSettings.authorInstance(folder);
    }

    @Test
    void nobodyGetsInWithoutLogIn() {
        assertThat(browser.get("/home.html").statusCode()).isEqualTo(401);
        assertThat(browser.get("/.probe/x").statusCode()).isEqualTo(401);
        assertThat(browser.get("/.probe/x").body())
                .as("the form is shown at whatever address")
                .contains("mgnlUserId", "mgnlUserPSWD", "csrf");
    }

    @Test
    void editorSeesCommentsForThePageEditor() {
        assertThat(asEditor("/home.html?mgnlPreview=false").body())
                .contains("<!-- cms:page content=\"website:/home\" dialog=\"testsite:pages/plain\"")
                .contains("<!-- cms:area content=\"website:/home/main\" name=\"main\"")
                .contains("availableComponents=\"testsite:components/text\"")
                .contains("<!-- cms:component content=\"website:/home/main/first\" dialog=\"testsite:components/text\"")
                .contains("<!-- /cms:component -->");
    }

    @Test
    void everyRequestIsAPreviewUnlessItSaysOtherwiseItself() {
        assertThat(asEditor("/home.html?mgnlPreview=false").body()).contains("<!-- cms:");
        assertThat(asEditor("/home.html").body()).doesNotContain("<!-- cms:");
        assertThat(asEditor("/home.html?mgnlPreview=true").body()).doesNotContain("<!-- cms:");
    }

    @Test
    void overlaidComponentKeepsItsOwnPathInTheComments() {
        assertThat(asEditor("/traps.html?mgnlPreview=false").body())
                .contains("<!-- cms:component content=\"website:/traps/main/one\"")
                .contains("laid over|laid over");
    }

    @Test
    void cacheIsPassedBy() {
        assertThat(asEditor("/leaks/nothing.html", "X-Visitor", "v1").body()).contains("for v1");
        assertThat(asEditor("/leaks/nothing.html", "X-Visitor", "v2").body()).contains("for v2");
    }

    @Test
    void editorIsToldThatAPartFailed() {
        assertThat(asEditor("/faults.html?mgnlPreview=false").body())
                .contains("can't be rendered")
                .doesNotContain("Exception");
    }

    @Test
    @DisplayName("magnolia-api §2 the chain of an author instance")
    void filtersStandInTheOrderOfARealAuthorInstance() {
        assertThat(FilterChainIT.filterNames()).startsWith("context", "contentType", "multipartRequest");
        assertThat(FilterChainIT.filterNames())
                .containsSubsequence("csrfTokenSecurity", "login", "publishing", "gzip", "channel", "siteMerge");
    }

    private HttpResponse<String> asEditor(String path, String... headers) {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 2, headers.length);
        all[0] = "Authorization";
        all[1] = Browser.basic("editor");
        return browser.get(path, all);
    }
}
