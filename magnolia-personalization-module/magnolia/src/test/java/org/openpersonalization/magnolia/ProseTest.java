package org.openpersonalization.magnolia;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of the documentation, of texts on screens and of comments: a sentence has a noun as its subject. */
class ProseTest {

    private static final Path ROOT = Path.of("..", "..");
    private static final Pattern MISSING_NOUN = Pattern.compile(
            "\\b(?i:somebody|nobody|everybody|whoever|anew|in words)\\b|(?:^|[.:!?] )(?:What|Who)\\b",
            Pattern.MULTILINE);
    private static final Pattern MISSING_NOUN_IN_GERMAN = Pattern.compile(
            "\\b(?i:jemand(?:em|en)?|niemand(?:em|en)?|jedermann)\\b|(?:^|[.:!?] )(?:Was|Wer)\\b", Pattern.MULTILINE);
    /** Texts whose hashes stand in consent records. */
    private static final String IN_LEDGERS = "context.";

    private static final Pattern GENERATED = Pattern.compile("/(?:target|node_modules|dist|\\.git|test)/");

    private static Stream<Path> files(String pattern) throws IOException {
        Pattern wanted = Pattern.compile(pattern);
        try (Stream<Path> all = Files.walk(ROOT)) {
            return all
                    .filter(file ->
                            wanted.matcher(ROOT.relativize(file).toString()).matches())
                    .filter(file ->
                            !GENERATED.matcher("/" + ROOT.relativize(file)).find())
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static Stream<Path> documents() throws IOException {
        return files("(?:docs/.*|(?!CHANGELOG)[^/]*)\\.md");
    }

    private static Stream<Path> catalogues() throws IOException {
        return files(".*(?:messages_(?:en|de)\\.properties|admin/src/(?:.*/)?(?:en|de)\\.json)");
    }

    /** Modules and folders whose sources have comments. */
    private static Stream<String> sources() {
        return Stream.of(
                "magnolia-personalization-module/engine/src/main/java/.*\\.java",
                "magnolia-personalization-module/service/src/main/java/.*\\.java",
                "magnolia-personalization-module/store/src/main/java/.*\\.java",
                "magnolia-personalization-module/web/src/main/java/.*\\.java",
                "magnolia-personalization-module/magnolia/src/main/java/.*\\.java",
                "magnolia-personalization-module/benchmarks/src/main/java/.*\\.java",
                "demo-webapp/.*/src/main/java/.*\\.java",
                "webresources/.*(?<!\\.test)\\.(?:tsx?|m?js|css)",
                "(?:templates|demo-webapp/.*/src/main)/.*\\.ftl",
                "(?:templates|content-types|demo-webapp/.*/src/main|magnolia-personalization-module/magnolia/src/main)/.*\\.yaml");
    }

    private static List<String> foundIn(String text) {
        return foundIn(text, MISSING_NOUN);
    }

    private static List<String> foundIn(String text, Pattern missing) {
        return missing.matcher(text)
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
    @MethodSource("catalogues")
    void textsOnScreensNameTheirSubject(Path catalogue) throws IOException {
        Pattern missing = catalogue.toString().contains("de.") ? MISSING_NOUN_IN_GERMAN : MISSING_NOUN;

        List<String> texts = texts(catalogue);

        assertThat(texts).isNotEmpty();
        assertThat(texts.stream().filter(text -> !foundIn(text, missing).isEmpty()))
                .isEmpty();
    }

    private static List<String> texts(Path catalogue) throws IOException {
        try (Reader reader = Files.newBufferedReader(catalogue)) {
            if (catalogue.toString().endsWith(".json")) {
                return leaves(new ObjectMapper().readTree(reader)).toList();
            }
            Properties texts = new Properties();
            texts.load(reader);
            return texts.stringPropertyNames().stream()
                    .filter(key -> !key.startsWith(IN_LEDGERS))
                    .map(texts::getProperty)
                    .toList();
        }
    }

    private static Stream<String> leaves(JsonNode node) {
        return node.isTextual() ? Stream.of(node.asText()) : node.valueStream().flatMap(ProseTest::leaves);
    }

    @ParameterizedTest
    @MethodSource("sources")
    void commentsNameTheirSubject(String pattern) throws IOException {
        List<Path> files = files(pattern).toList();

        assertThat(files).isNotEmpty();
        assertThat(files.stream().flatMap(ProseTest::faultsOf)).isEmpty();
    }

    private static Stream<String> faultsOf(Path file) {
        try {
            return SourceComments.of(file.toString(), Files.readString(file)).stream()
                    .filter(comment -> !foundIn(comment).isEmpty())
                    .map(comment -> file + ": " + comment);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
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

    @ParameterizedTest
    @ValueSource(strings = {"Das sieht niemand.", "Was ersetzt wird", "Fertig. Wer wartet, hat es."})
    void germanSentenceWithoutNounIsFound(String sentence) {
        assertThat(foundIn(sentence, MISSING_NOUN_IN_GERMAN)).hasSize(1);
    }

    @Test
    void commentsAreFoundOutsideOfLiterals() {
        String java = """
                /** What a variant changed. {@link #EVERYBODY} counts. */
                record Effect(String text) { // for somebody
                    String address = "https://nobody/* whoever */";
                    /**
                     * The effect.
                     *
                     * @param size what
                     * it is for everybody
                     */
                }
                """;

        assertThat(SourceComments.of("Effect.java", java))
                .extracting(ProseTest::foundIn)
                .containsExactly(List.of("What"), List.of("somebody"), List.of("everybody"));
        assertThat(SourceComments.of("page.ftl", "[#-- What is shown --]<p>nobody</p>"))
                .hasSize(1);
        assertThat(SourceComments.of("a.yaml", "label: 'nobody'\n# Who sees it.\n"))
                .hasSize(1);
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
