package org.openpersonalization.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openpersonalization.feature.FeatureFixtures.ALL;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openpersonalization.audience.Attributes;
import org.openpersonalization.digest.Sha256;

/**
 * A feature behaves as its version says: vectors of fixed visitors are kept as hashes. {@code -Dgolden.write=true} adds features and
 * versions; a behaviour that differs under a kept version stays a failure.
 */
class FeatureBehaviourTest {

    private static final Path KEPT = Path.of("src/test/resources/features.golden");

    private static Map<String, String> kept() throws IOException {
        return Files.exists(KEPT)
                ? Files.readAllLines(KEPT).stream()
                        .map(line -> line.split(" "))
                        .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1], (a, b) -> a, TreeMap::new))
                : new TreeMap<>();
    }

    private static Map<String, String> behaviours(List<Feature> features) {
        return features.stream()
                .collect(Collectors.toMap(
                        feature -> feature.name() + '@' + feature.identity().version(),
                        FeatureBehaviourTest::behaviour,
                        (a, b) -> a,
                        TreeMap::new));
    }

    private static String behaviour(Feature feature) {
        FeatureRegistry alone = FeatureRegistry.of(List.of(feature), List.of());
        StringBuilder seen = new StringBuilder(alone.hash());
        for (Attributes visitor : FeatureFixtures.visitors()) {
            seen.append(Arrays.toString(alone.encode(visitor, ALL).toArray()));
        }
        return Sha256.hex(seen.toString()).substring(0, 16);
    }

    private static Map<String, String> changed(Map<String, String> kept, Map<String, String> now) {
        Map<String, String> changed = new TreeMap<>(now);
        changed.entrySet()
                .removeIf(each ->
                        kept.getOrDefault(each.getKey(), each.getValue()).equals(each.getValue()));
        return changed;
    }

    @Test
    void featureWithTheSameVersionBehavesTheSame() throws IOException {
        Map<String, String> kept = kept();
        Map<String, String> now = behaviours(FeatureFixtures.site().all());

        assertThat(changed(kept, now))
                .as("changed features: raise their version")
                .isEmpty();
        if (Boolean.getBoolean("golden.write")) {
            kept.putAll(now);
            Files.write(
                    KEPT,
                    kept.entrySet().stream()
                            .map(each -> each.getKey() + ' ' + each.getValue())
                            .toList());
        }
        assertThat(kept).as("new features: -Dgolden.write=true").containsAllEntriesOf(now);
    }

    @Test
    void changeWithoutAVersionIsFound() throws IOException {
        Feature depth = FeatureFixtures.site().all().stream()
                .filter(feature -> feature.name().equals("depth"))
                .findFirst()
                .orElseThrow();
        Feature changed = new Feature(
                depth.identity(),
                depth.type(),
                depth.paths(),
                attributes -> attributes.value("profile.viewsSession") instanceof Long views ? views + 1 : null);

        assertThat(changed(kept(), behaviours(List.of(changed)))).containsOnlyKeys("depth@1");
    }
}
