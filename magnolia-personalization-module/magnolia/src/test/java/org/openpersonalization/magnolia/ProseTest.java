package org.openpersonalization.magnolia;

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
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of the documentation: a sentence has a noun as its subject. */
class ProseTest {

    private static final Path ROOT = Path.of("..", "..");
    private static final Pattern MISSING_NOUN = Pattern.compile(
            "\\b(?i:somebody|nobody|everybody|whoever|anew|in words)\\b|(?:^|[.:!?] )(?:What|Who) ", Pattern.MULTILINE);

    private static Stream<Path> documents() throws IOException {
        try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"));
                Stream<Path> root = Files.list(ROOT)) {
            return Stream.concat(docs, root)
                    .filter(file -> file.toString().endsWith(".md") && !file.endsWith("CHANGELOG.md"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static List<String> foundIn(String text) {
        return MISSING_NOUN
                .matcher(text)
                .results()
                .map(found -> found.group().strip())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void sentencesNameTheirSubject(Path document) throws IOException {
        assertThat(foundIn(Files.readString(document))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The page that nobody sees.",
                "It begins anew.",
                "Done. Who waited has it done.",
                "A text.\nWhat is thought of a variant."
            })
    void sentenceWithoutNounIsFound(String sentence) {
        assertThat(foundIn(sentence)).hasSize(1);
    }

    @Test
    void glossaryHasEachWordOnce() throws IOException {
        Matcher words = Pattern.compile("^\\| ([^|]+) \\|", Pattern.MULTILINE)
                .matcher(Files.readString(ROOT.resolve("docs/glossary.md")));

        assertThat(words.results().map(word -> word.group(1).strip()).filter(word -> !word.equals("word")))
                .hasSizeGreaterThan(80)
                .doesNotHaveDuplicates();
    }

    @Test
    void readmeHasAtMost120Lines() throws IOException {
        assertThat(Files.readAllLines(ROOT.resolve("README.md"))).hasSizeLessThanOrEqualTo(120);
    }
}
