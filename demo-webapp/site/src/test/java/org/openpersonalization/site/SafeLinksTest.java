package org.openpersonalization.site;

import static org.assertj.core.api.Assertions.assertThat;

import freemarker.cache.ClassTemplateLoader;
import freemarker.template.Configuration;
import freemarker.template.Template;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpersonalization.magnolia.content.RunnableAddress;

@DisplayName("Links of components lead somewhere and run nothing")
class SafeLinksTest {

    private static final String SOURCE =
            "[#import \"/personalization/templates/components/parts.ftl\" as parts]${parts.address(address)}";
    private static final Template LINKS = links();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JavaScript:alert(1)",
                " javascript:alert(1)",
                "java\nscript:alert(1)",
                "java\tscript:alert(1)",
                "\u0001javascript:alert(1)",
                "javascript\n:alert(1)",
                "data:text/html,<script>alert(1)</script>",
                "vbscript:x",
                "blob:https://shop.example/x",
                "file:///etc/passwd"
            })
    void addressThatABrowserWouldRunIsLeftOut(String address) throws Exception {
        assertThat(written(address)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "products.html?q=a:b",
                "#choice",
                "https://shop.example/",
                "HTTP://shop.example/",
                "mailto:shop@shop.example",
                "tel:+41123",
                "//cdn.example/x",
                ""
            })
    void addressThatLeadsSomewhereStays(String address) throws Exception {
        assertThat(written(address)).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/home/products.html", "/a/b:c", "/"})
    void addressWithinTheSiteGetsTheContextPath(String address) throws Exception {
        assertThat(written(address)).isEqualTo("/shop" + address);
    }

    /** A dialog and a promotion are stricter than a template, which also shows what was imported. */
    @Test
    void templateLeavesOutWhatDialogAndPromotionRejectAndShowsWhatTheyAccept() throws Exception {
        int leftOut = 0;
        for (String address : addresses()) {
            boolean isShown = !written(address).isEmpty();
            boolean isRejected = RunnableAddress.isIn("ctaLink", address);

            assertThat(isShown || isRejected || address.isEmpty()).as(address).isTrue();
            assertThat(isShown && RunnableAddress.isIn("headline", address))
                    .as(address)
                    .isFalse();
            leftOut += isShown ? 0 : 1;
        }

        assertThat(leftOut).isGreaterThan(500);
    }

    private static List<String> addresses() {
        List<String> addresses = new ArrayList<>();
        for (String before : List.of("", " ", "\t", "\u0001", "\u00a0")) {
            for (String scheme : List.of(
                    "javascript",
                    "JavaScript",
                    "java\nscript",
                    "vbscript",
                    "data",
                    "blob",
                    "file",
                    "ftp",
                    "https",
                    "HTTP",
                    "mailto",
                    "tel",
                    "x",
                    "1",
                    "")) {
                for (String sign : List.of(":", "\n:", " :", "&colon;", "/", "?", "#")) {
                    for (String rest :
                            List.of("", "x", "//x", "/x:y", "text/html,<b>", "text/html;base64,x", "\u0000x")) {
                        addresses.add(before + scheme + sign + rest);
                    }
                }
            }
        }
        return addresses;
    }

    private static String written(String address) throws Exception {
        Map<String, Object> model = Map.of("address", address, "ctx", Map.of("contextPath", "/shop"));
        StringWriter out = new StringWriter();
        LINKS.process(model, out);
        return out.toString();
    }

    private static Template links() {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_32);
        configuration.setTemplateLoader(new ClassTemplateLoader(SafeLinksTest.class, "/"));
        configuration.setTagSyntax(Configuration.AUTO_DETECT_TAG_SYNTAX);
        try {
            return new Template("links", new StringReader(SOURCE), configuration);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
