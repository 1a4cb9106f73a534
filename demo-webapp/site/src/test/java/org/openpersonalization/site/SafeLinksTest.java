package org.openpersonalization.site;

import static org.assertj.core.api.Assertions.assertThat;

import freemarker.cache.ClassTemplateLoader;
import freemarker.template.Configuration;
import freemarker.template.Template;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Links of components lead somewhere and run nothing")
class SafeLinksTest {

    private static final String SOURCE =
            "[#import \"/personalization/templates/components/parts.ftl\" as parts]${parts.address(address)}";

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

    private static String written(String address) throws Exception {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_32);
        configuration.setTemplateLoader(new ClassTemplateLoader(SafeLinksTest.class, "/"));
        configuration.setTagSyntax(Configuration.AUTO_DETECT_TAG_SYNTAX);
        Map<String, Object> model = Map.of("address", address, "ctx", Map.of("contextPath", "/shop"));
        StringWriter out = new StringWriter();
        new Template("links", new StringReader(SOURCE), configuration).process(model, out);
        return out.toString();
    }
}
