package org.openpersonalization.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.Test;
import org.openpersonalization.web.Requests;

class PageAddressTest {

    @Test
    void addressIsTheOneThatTheBrowserAskedFor() {
        HttpServletRequest forwarded = Requests.request().query("q=b").build();
        forwarded.setAttribute(RequestDispatcher.FORWARD_REQUEST_URI, "/short");
        forwarded.setAttribute(RequestDispatcher.FORWARD_QUERY_STRING, "q=a");

        assertThat(PageAddress.of(Requests.request().query("q=tent").build())).isEqualTo("/home.html?q=tent");
        assertThat(PageAddress.of(
                        Requests.request().query("utm_source=a&q=tent&gclid=1").build()))
                .isEqualTo("/home.html?q=tent");
        assertThat(PageAddress.of(Requests.request().query("utm_source=a").build()))
                .isEqualTo("/home.html");
        assertThat(PageAddress.of(Requests.request().build())).isEqualTo("/home.html");
        assertThat(PageAddress.of(forwarded)).isEqualTo("/short?q=a");
    }

    /** A page cache that leaves them out of its keys would hand one visitor's session to others. */
    @Test
    void addressHasNoParametersInItsPath() {
        HttpServletRequest forwarded = Requests.request().build();
        forwarded.setAttribute(RequestDispatcher.FORWARD_REQUEST_URI, "/de;jsessionid=1/short.html;jsessionid=2");

        assertThat(PageAddress.of(forwarded)).isEqualTo("/de/short.html");
    }

    @Test
    void addressCannotLeaveItsAttribute() {
        String banner = PageAddress.into(
                "<input value=\"p13n:address\"><a href=\"?return=p13n:return\">", "/a?\"><script>'&p13n:return");

        assertThat(banner)
                .isEqualTo(
                        "<input value=\"/a?&quot;&gt;&lt;script&gt;&#39;&amp;%2Fa%3F%22%3E%3Cscript%3E%27%26p13n%3Areturn\">"
                                + "<a href=\"?return=%2Fa%3F%22%3E%3Cscript%3E%27%26p13n%3Areturn\">");
    }
}
