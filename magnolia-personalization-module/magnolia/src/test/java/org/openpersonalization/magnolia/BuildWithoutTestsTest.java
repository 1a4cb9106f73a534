package org.openpersonalization.magnolia;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

@DisplayName("A build without tests, as of ./demo and ./bench")
class BuildWithoutTestsTest {

    private static final Path REPOSITORY = Path.of("..", "..");
    /** Any name space. */
    private static final String FIXTURES =
            "count(/*/*[local-name()='dependencies']/*/*[local-name()='type' and .='test-jar'])";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "magnolia-personalization-module/engine",
                "magnolia-personalization-module/service",
                "magnolia-personalization-module/store",
                "magnolia-personalization-module/web",
                "magnolia-personalization-module/magnolia",
                "magnolia-personalization-module/benchmarks",
                "demo-webapp/host",
                "demo-webapp/site"
            })
    void needsNoJarOfFixturesOutsideTheProfileOfTests(String module) throws Exception {
        Document build = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(REPOSITORY.resolve(module).resolve("pom.xml").toFile());

        String found = XPathFactory.newInstance().newXPath().evaluate(FIXTURES, build);

        assertThat(found).isEqualTo("0");
    }
}
