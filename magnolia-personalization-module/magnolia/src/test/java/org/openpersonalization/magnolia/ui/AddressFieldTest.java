package org.openpersonalization.magnolia.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressFieldTest {

    private static final Path DEFINITIONS = Path.of("..", "..", "content-types");
    private static final Pattern FIELD = Pattern.compile("(?m)^( +)(ctaLink|image):\n((?:\\1  .*\n)+)");
    private static final String INCLUDED = "address: !include:/personalization/fragments/address.yaml";

    private static Pattern accepted() throws IOException {
        String yaml = Files.readString(DEFINITIONS.resolve("fragments/address.yaml"));
        Matcher pattern = Pattern.compile("(?m)^pattern: '(.*)'$").matcher(yaml);
        assertThat(pattern.find()).isTrue();
        return Pattern.compile(pattern.group(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JavaScript:alert(1)",
                "java\tscript:alert(1)",
                " javascript:alert(1)",
                "javascript\n:alert(1)",
                "data:text/html,<script>alert(1)</script>",
                "vbscript:x",
                "blob:https://shop.example/1"
            })
    void addressThatABrowserRunsIsRefused(String address) throws IOException {
        assertThat(accepted().matcher(address).find()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/home/pricing.html",
                "/home/a:b.html",
                "pricing.html?time=12:30#part:2",
                "#top",
                "//cdn.example/a.jpg",
                "https://shop.example/a?b=c:d",
                "HTTP://shop.example",
                "mailto:help@shop.example",
                "tel:+41445550000"
            })
    void ordinaryAddressIsAccepted(String address) throws IOException {
        assertThat(accepted().matcher(address).matches()).isTrue();
    }

    @Test
    void everyFieldOfAnAddressHasTheValidator() throws IOException {
        List<String> fields;
        try (Stream<Path> files = Files.walk(DEFINITIONS)) {
            fields = files.filter(file -> file.toString().endsWith(".yaml"))
                    .flatMap(file -> fields(file).stream())
                    .toList();
        }

        assertThat(fields).hasSizeGreaterThanOrEqualTo(7).allMatch(field -> field.contains(INCLUDED));
    }

    private static List<String> fields(Path file) {
        try {
            return FIELD.matcher(Files.readString(file))
                    .results()
                    .map(found -> found.group(3))
                    .toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
