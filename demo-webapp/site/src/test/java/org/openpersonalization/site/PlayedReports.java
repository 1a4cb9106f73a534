package org.openpersonalization.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openpersonalization.site.traffic.Backstage;
import org.openpersonalization.site.traffic.Truth;

/** Visitors whose likes are known come to the demo through HTTP; the report has to find what is true. */
@ExtendWith(PlayedShop.Extension.class)
abstract class PlayedReports {

    private static final Path GOLDEN = Path.of("src", "test", "resources", "played-report.json");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final String REPORT = "/experiments/hut-beds/report";
    private static final String VARIANT = "goal-family-hiking";

    private static Backstage backstage;

    @BeforeAll
    static void logIn(PlayedShop shop) {
        backstage = shop.backstage("viewer");
    }

    @Test
    void trueLiftAndTrueHarmAreInsideTheIntervals() {
        JsonNode phone = segment("device", "phone", "newsletter");
        JsonNode desk = segment("device", "desktop", "newsletter");

        assertThat(phone.at("/isEvidence").asBoolean()).isTrue();
        assertThat(desk.at("/isEvidence").asBoolean()).isTrue();
        assertHolds(phone.at("/seen"), Truth.OF_THE_DEMO.liftOnPhone());
        assertHolds(desk.at("/seen"), Truth.OF_THE_DEMO.liftAtDesk());
        assertThat(phone.at("/effect/value").asDouble()).isPositive();
        assertThat(desk.at("/effect/value").asDouble()).isNegative();
    }

    @Test
    void reportSaysInWordsWhomTheVariantHelpsAndWhomItHurts() {
        List<String> words = texts(report().at("/segments/words"));

        assertThat(words).anySatisfy(text -> assertThat(text).contains("phone").contains("desktop"));
    }

    @Test
    void splitIsAsMeantAndEverybodyIsCounted() {
        JsonNode split = report().at("/split");
        long control = split.at("/arms/0/visitors").asLong();
        long variant = split.at("/arms/1/visitors").asLong();

        assertThat(split.at("/isBroken").asBoolean()).isFalse();
        assertThat(control / (double) (control + variant)).isCloseTo(0.5, within(0.05));
        assertThat(control + variant).isGreaterThan(1400);
    }

    @Test
    void holdoutAndControlSharesAreAsSet() {
        JsonNode programme = backstage.read("/programme");
        JsonNode whole = programme.at("/whole/split/arms");
        double holdout = share(whole);
        JsonNode rule = stream(programme.at("/rules"))
                .filter(each -> each.at("/variant").asText().equals("phone"))
                .max((a, b) -> Long.compare(visitors(a), visitors(b)))
                .orElseThrow();

        assertThat(holdout).isCloseTo(0.05, within(0.015));
        assertThat(share(rule.at("/report/split/arms"))).isCloseTo(0.10, within(0.03));
    }

    /** Counting, joining and statistics as a whole: the numbers of a fixed seed are those of the last time. */
    @Test
    void sameSeedGivesTheNumbersOfTheGoldenReport(PlayedShop shop) throws IOException {
        String seen = numbers(shop.report());
        String golden = Boolean.getBoolean("golden.write")
                ? Files.readString(Files.writeString(GOLDEN, seen))
                : goldenOnClassPath();

        assertThat(seen).isEqualTo(numbers(golden));
    }

    /** The tests of the shop run in another folder. */
    private static String goldenOnClassPath() throws IOException {
        try (InputStream report = PlayedReports.class.getResourceAsStream("/" + GOLDEN.getFileName())) {
            return new String(Objects.requireNonNull(report).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Without sentences and dates, which differ from day to day, and excluded traffic, which is written every ten seconds. */
    private static String numbers(String report) throws IOException {
        JsonNode tree = new ObjectMapper().readTree(report);
        dropWordsAndMoments(tree);
        return tree.toPrettyString() + "\n";
    }

    private static void dropWordsAndMoments(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(List.of("text", "excluded"));
            dropFieldsOfMessage(object);
            List<String> moments = new ArrayList<>();
            object.fieldNames().forEachRemaining(name -> {
                if (MOMENT.matcher(object.get(name).asText()).lookingAt()) {
                    moments.add(name);
                }
            });
            object.remove(moments);
        }
        node.forEach(PlayedReports::dropWordsAndMoments);
    }

    /** Of a message its code is compared; its fields are numbers that the report has elsewhere. */
    private static void dropFieldsOfMessage(ObjectNode object) {
        if (object.has("code")) {
            object.remove(List.of("key", "fields", "parameters"));
        }
    }

    private static JsonNode report() {
        return backstage.read(REPORT);
    }

    private static JsonNode segment(String dimension, String value, String goal) {
        return stream(report().at("/segments/rows"))
                .filter(row -> row.at("/dimension").asText().equals(dimension)
                        && row.at("/value").asText().equals(value)
                        && row.at("/goal").asText().equals(goal)
                        && row.at("/variant").asText().equals(VARIANT))
                .findFirst()
                .orElseThrow();
    }

    private static void assertHolds(JsonNode interval, double truth) {
        double low = interval.has("low") && !interval.get("low").isNull()
                ? interval.get("low").asDouble()
                : -9;
        double high = interval.has("high") && !interval.get("high").isNull()
                ? interval.get("high").asDouble()
                : 9;
        assertThat(truth).isBetween(low, high);
    }

    /** Of the first arm, the control. */
    private static double share(JsonNode arms) {
        double all = stream(arms).mapToLong(arm -> arm.at("/visitors").asLong()).sum();
        return arms.at("/0/visitors").asLong() / all;
    }

    private static long visitors(JsonNode rule) {
        return stream(rule.at("/report/split/arms"))
                .mapToLong(arm -> arm.at("/visitors").asLong())
                .sum();
    }

    private static List<String> texts(JsonNode list) {
        return stream(list).map(each -> each.at("/text").asText()).toList();
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
