package org.openpersonalization.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("magnolia-api §4 roles, and apps that embed a page")
class AdminCentralIT extends RunningHost {

    private static final String DESKTOP = "/.magnolia/admincentral";
    private static final String LINK = "href=\"/.probe/board\"";

    @Test
    void whoeverIsNotLoggedInGetsTheFormThatLeadsBack() {
        HttpResponse<String> form = browser.get(DESKTOP, "Accept", "text/html");

        assertThat(form.statusCode()).isEqualTo(401);
        assertThat(form.body())
                .as("the form leads back to its own address")
                .contains("action=\"\"", "mgnlUserId", "mgnlUserPSWD");
    }

    @Test
    void appIsShownToThoseWhoHaveARoleOfIts() {
        assertThat(as("privacy").body()).contains("logged in as privacy", LINK);
        assertThat(as("viewer").body()).contains("logged in as viewer").doesNotContain(LINK);
        assertThat(as("editor").body()).contains("logged in as editor").doesNotContain(LINK);
    }

    @Test
    void appOfContentIsLeftOut() {
        assertThat(as("privacy").body()).containsOnlyOnce("<li>");
    }

    @Test
    void accountsOfTheAdminAppAreNoEditors() {
        String nodes = "/.rest/nodes/v1/website/home";

        assertThat(browser.get(nodes, "Authorization", Browser.basic("editor")).statusCode())
                .isEqualTo(200);
        assertThat(browser.get(nodes, "Authorization", Browser.basic("privacy")).statusCode())
                .isEqualTo(401);
        assertThat(browser.get(nodes, "Authorization", Browser.basic("viewer")).statusCode())
                .isEqualTo(401);
    }

    private HttpResponse<String> as(String user) {
        return browser.get(DESKTOP, "Authorization", Browser.basic(user));
    }
}
