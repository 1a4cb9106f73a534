package org.openpersonalization.feature;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.audience.Attributes;
import org.openpersonalization.audience.Audience;
import org.openpersonalization.feature.FeatureType.Amount;
import org.openpersonalization.feature.FeatureType.Category;
import org.openpersonalization.feature.FeatureType.Choices;
import org.openpersonalization.feature.FeatureType.Flag;
import org.openpersonalization.profile.Stage;
import org.openpersonalization.signal.Device;

/**
 * The features that every site has: interests by topic, recency, frequency, depth, device, daypart, weekday, source, stage, declared
 * answers, and segments with their crosses.
 *
 * @param topics topics of interest, each one feature {@code interest.<topic>}
 * @param answers possible answers by question, each question one feature {@code answer.<question>}
 * @param segments audiences, each one feature {@code segment.<name>}
 */
public record BuiltInFeatures(List<String> topics, Map<String, List<String>> answers, List<Audience> segments) {

    private static final double RECENCY_HALF_LIFE_DAYS = 7;
    private static final int HOURS_A_PART = 6;
    private static final List<String> PARTS = List.of("night", "morning", "afternoon", "evening");
    private static final List<String> DAYS =
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
    private static final String DIRECT = "direct";
    private static final String REFERRAL = "referral";
    private static final List<String> SOURCES = List.of("paid", "email", "social", "search", REFERRAL, DIRECT);
    private static final Map<String, String> SOURCES_BY_MEDIUM = Map.ofEntries(
            entry("cpc", "paid"),
            entry("ppc", "paid"),
            entry("paid", "paid"),
            entry("display", "paid"),
            entry("email", "email"),
            entry("newsletter", "email"),
            entry("social", "social"),
            entry("organic", "search"),
            entry("referral", REFERRAL));
    private static final Set<String> SEARCH_HOSTS =
            Set.of("google", "bing", "duckduckgo", "ecosia", "yahoo", "qwant", "startpage", "yandex", "baidu");
    private static final Set<String> SOCIAL_HOSTS = Set.of(
            "facebook",
            "instagram",
            "linkedin",
            "twitter",
            "x",
            "t",
            "pinterest",
            "reddit",
            "tiktok",
            "youtube",
            "xing");

    public BuiltInFeatures {
        topics = List.copyOf(topics);
        answers = Map.copyOf(answers);
        segments = List.copyOf(segments);
    }

    /** The registry of these features and crosses. */
    public FeatureRegistry registry() {
        return FeatureRegistry.of(all(), crosses());
    }

    /** The definitions. */
    public List<Feature> all() {
        List<Feature> all = new ArrayList<>(ofRequest());
        all.addAll(ofProfile());
        topics.forEach(topic -> all.add(interest(topic)));
        answers.forEach((question, values) -> all.add(answer(question, values)));
        segments.forEach(segment -> all.add(segment(segment)));
        return all;
    }

    /** Each pair of segments, and each segment with the device. */
    public List<FeatureCross> crosses() {
        List<String> names =
                segments.stream().map(each -> "segment." + each.name()).sorted().toList();
        List<FeatureCross> crosses = new ArrayList<>();
        for (int one = 0; one < names.size(); one++) {
            crosses.add(new FeatureCross("device", names.get(one)));
            for (int other = one + 1; other < names.size(); other++) {
                crosses.add(new FeatureCross(names.get(one), names.get(other)));
            }
        }
        return crosses;
    }

    private static List<Feature> ofRequest() {
        return List.of(
                feature("device", "The form factor of the device.", kinds(), "context.device"),
                new Feature(
                        new Feature.Identity(
                                "daypart", 1, "Night, morning, afternoon or evening in the site's time zone."),
                        new Category(PARTS),
                        paths("context.hour"),
                        attributes -> attributes.value("context.hour") instanceof Number hour
                                ? PARTS.get(Math.floorMod(hour.intValue() / HOURS_A_PART, PARTS.size()))
                                : null),
                feature(
                        "weekday",
                        "The day of the week in the site's time zone.",
                        new Category(DAYS),
                        "context.weekday"),
                new Feature(
                        new Feature.Identity("source", 1, "The kind of source of the visit, by campaign and referrer."),
                        new Category(SOURCES),
                        paths("context.utm.medium", "context.referrer.host"),
                        BuiltInFeatures::source));
    }

    private static List<Feature> ofProfile() {
        return List.of(
                new Feature(
                        new Feature.Identity(
                                "recency",
                                1,
                                "1 for a visit right after the last one, halved each 7 days; 0 for a first visit."),
                        new Amount(false),
                        paths("profile.daysAway"),
                        attributes -> attributes.value("profile.daysAway") instanceof Number days
                                ? StrictMath.pow(2, -days.doubleValue() / RECENCY_HALF_LIFE_DAYS)
                                : null),
                feature("frequency", "The number of sessions.", new Amount(true), "profile.sessions"),
                feature("depth", "The page views of this session.", new Amount(true), "profile.viewsSession"),
                feature("stage", "The stage in the customer lifecycle.", stages(), "profile.stage"));
    }

    private static Feature interest(String topic) {
        return feature(
                "interest." + topic, "The interest in the topic.", new Amount(true), "profile.interests." + topic);
    }

    private static Feature answer(String question, List<String> values) {
        return feature("answer." + question, "The newest answer.", new Choices(values), "declared." + question);
    }

    private static Feature segment(Audience audience) {
        return new Feature(
                new Feature.Identity(
                        "segment." + audience.name(),
                        1,
                        "Whether the visitor is in the audience.",
                        audience.condition().describe()),
                new Flag(),
                new TreeSet<>(audience.condition().paths()),
                audience.condition()::matches);
    }

    /** The value of one attribute. */
    private static Feature feature(String name, String description, FeatureType type, String path) {
        return new Feature(
                new Feature.Identity(name, 1, description), type, paths(path), attributes -> attributes.value(path));
    }

    private static Category kinds() {
        return new Category(
                Stream.of(Device.Kind.values()).map(Device.Kind::attribute).toList());
    }

    private static Category stages() {
        return new Category(Stream.of(Stage.values()).map(Stage::attribute).toList());
    }

    private static String source(Attributes attributes) {
        String medium = text(attributes.value("context.utm.medium"));
        String host = text(attributes.value("context.referrer.host"));
        if (!medium.isEmpty()) {
            return SOURCES_BY_MEDIUM.getOrDefault(medium, REFERRAL);
        }
        if (host.isEmpty()) {
            return DIRECT;
        }
        List<String> labels = List.of(host.split("\\."));
        return labels.stream().anyMatch(SEARCH_HOSTS::contains)
                ? "search"
                : labels.stream().anyMatch(SOCIAL_HOSTS::contains) ? "social" : REFERRAL;
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "").toLowerCase(Locale.ROOT);
    }

    private static SortedSet<String> paths(String... paths) {
        return new TreeSet<>(List.of(paths));
    }
}
