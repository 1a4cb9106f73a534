package org.openpersonalization.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.openpersonalization.feature.FeatureFixtures.ALL;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openpersonalization.audience.Attributes;
import org.openpersonalization.consent.AttributeReach;
import org.openpersonalization.consent.ConsentState;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.feature.FeatureType.Amount;
import org.openpersonalization.feature.FeatureType.Category;
import org.openpersonalization.feature.FeatureType.Choices;
import org.openpersonalization.feature.FeatureType.Flag;

class FeatureRegistryTest {

    private static final FeatureRegistry SITE = FeatureFixtures.site().registry();

    private static Feature feature(String name, FeatureType type, String path, Feature.Function function) {
        return new Feature(new Feature.Identity(name, 1, "A feature."), type, new TreeSet<>(Set.of(path)), function);
    }

    private static Feature constant(String name, FeatureType type, @Nullable Object value) {
        return feature(name, type, "context.device", attributes -> value);
    }

    private static double[] encoded(FeatureType type, @Nullable Object value) {
        return FeatureRegistry.of(List.of(constant("one", type, value)), List.of())
                .encode(Attributes.none(), ConsentState.none())
                .toArray();
    }

    private static double at(FeatureVector vector, String column) {
        return vector.at(SITE.columns().indexOf(column));
    }

    @Test
    void encodesAVisitor() {
        FeatureVector vector = SITE.encode(FeatureFixtures.visitors().get(7), ALL);

        assertThat(vector.dimension()).isEqualTo(SITE.columns().size());
        assertThat(at(vector, "device.desktop")).isEqualTo(1);
        assertThat(at(vector, "device.phone")).isZero();
        assertThat(at(vector, "daypart.morning")).isEqualTo(1);
        assertThat(at(vector, "weekday.monday")).isEqualTo(1);
        assertThat(at(vector, "source.referral")).isEqualTo(1);
        assertThat(at(vector, "stage.customer")).isEqualTo(1);
        assertThat(at(vector, "recency.value")).isEqualTo(0.5);
        assertThat(at(vector, "frequency.value")).isCloseTo(Math.log(50), org.assertj.core.data.Offset.offset(1e-3));
        assertThat(at(vector, "answer.goal.train")).isEqualTo(1);
        assertThat(at(vector, "segment.fans.yes")).isEqualTo(1);
        assertThat(at(vector, "segment.swiss.yes")).isZero();
        assertThat(at(vector, "device.desktop×segment.fans.yes")).isEqualTo(1);
        assertThat(at(vector, "device.phone×segment.fans.yes")).isZero();
        assertThat(at(vector, "segment.fans.yes×segment.swiss.yes")).isZero();
        assertThat(at(vector, "denied.behavioral")).isZero();
    }

    @Test
    void namesTheSourceOfAVisit() {
        List<String> sources =
                List.of("paid", "email", "social", "search", "referral", "search", "social", "referral", "direct");

        for (int visitor = 0; visitor < sources.size(); visitor++) {
            FeatureVector vector = SITE.encode(FeatureFixtures.visitors().get(visitor), ALL);
            assertThat(at(vector, "source." + sources.get(visitor)))
                    .as(sources.get(visitor))
                    .isEqualTo(1);
        }
    }

    @Test
    void noAttributeIsReadWhosePurposeIsNotGranted() {
        for (Set<Purpose> granted :
                List.of(Set.<Purpose>of(), Set.of(Purpose.BEHAVIORAL), Set.of(Purpose.PREFERENCES), ALL.granted())) {
            ConsentState consent = new ConsentState(granted);
            Set<String> read = new HashSet<>();
            Attributes visitor = FeatureFixtures.visitors().get(8);

            FeatureVector vector = SITE.encode(
                    path -> {
                        read.add(path);
                        return visitor.value(path);
                    },
                    consent);

            assertThat(read)
                    .allMatch(path -> AttributeReach.isReadable(path, consent))
                    .contains("context.device");
            assertThat(at(vector, "denied.behavioral")).isEqualTo(granted.contains(Purpose.BEHAVIORAL) ? 0 : 1);
            assertThat(at(vector, "denied.preferences")).isEqualTo(granted.contains(Purpose.PREFERENCES) ? 0 : 1);
            if (!granted.contains(Purpose.BEHAVIORAL)) {
                assertThat(SITE.columns().stream()
                                .filter(column -> column.contains("stage") || column.contains("fans"))
                                .mapToDouble(column -> at(vector, column)))
                        .containsOnly(0.0);
            }
        }
    }

    @Test
    void sameAttributesGiveTheSameVector() {
        for (Attributes visitor : FeatureFixtures.visitors()) {
            assertThat(SITE.encode(visitor, ALL)).isEqualTo(SITE.encode(visitor, ALL));
        }
    }

    @Test
    void hashDependsOnDefinitionsAndNotOnTheirOrder() {
        List<Feature> features = new ArrayList<>(FeatureFixtures.site().all());
        List<FeatureCross> crosses = new ArrayList<>(FeatureFixtures.site().crosses());
        SplittableRandom random = new SplittableRandom(1);
        for (int run = 0; run < 5; run++) {
            Collections.shuffle(features, new java.util.Random(random.nextLong()));
            Collections.shuffle(crosses, new java.util.Random(random.nextLong()));
            FeatureRegistry shuffled = FeatureRegistry.of(features, crosses);
            assertThat(shuffled.hash()).isEqualTo(SITE.hash()).hasSize(16);
            assertThat(shuffled.columns()).isEqualTo(SITE.columns());
        }
        assertThat(FeatureRegistry.of(features, List.of()).hash()).isNotEqualTo(SITE.hash());
        assertThat(new BuiltInFeatures(
                                List.of("climbing", "skiing"),
                                Map.of("goal", List.of("relax", "train")),
                                List.of(
                                        FeatureFixtures.audience("swiss", Map.of("context.country", "AT")),
                                        FeatureFixtures.audience(
                                                "fans", Map.of("profile.interests.climbing", Map.of("$gte", 2)))))
                        .registry()
                        .hash())
                .as("another condition of a segment")
                .isNotEqualTo(SITE.hash());
        Feature first = feature("one", new Flag(), "context.device", attributes -> true);
        Feature second = new Feature(
                new Feature.Identity("one", 2, "A feature."), first.type(), first.paths(), first.function());
        assertThat(FeatureRegistry.of(List.of(first), List.of()).hash())
                .isNotEqualTo(FeatureRegistry.of(List.of(second), List.of()).hash());
    }

    @Test
    void valuesAreEncodedByTheirType() {
        assertThat(encoded(new Flag(), true)).containsExactly(1);
        assertThat(encoded(new Flag(), false)).containsExactly(0);
        assertThat(encoded(new Flag(), null)).containsExactly(0);
        assertThat(encoded(new Amount(false), 0.30001)).containsExactly(307 / 1024.0);
        assertThat(encoded(new Amount(false), -1e300)).containsExactly(-31);
        assertThat(encoded(new Amount(true), Double.MAX_VALUE)).containsExactly(31);
        assertThat(encoded(new Amount(true), -1)[0]).isEqualTo(-encoded(new Amount(true), 1)[0]);
        assertThat(encoded(new Category(List.of("a", "b")), "b")).containsExactly(0, 1);
        assertThat(encoded(new Category(List.of("a", "b")), "c")).containsExactly(0, 0);
        assertThat(encoded(new Choices(List.of("a", "b", "c")), List.of("c", "a", "x")))
                .containsExactly(1, 0, 1);
        assertThat(encoded(new Choices(List.of("a", "b")), "a")).containsExactly(1, 0);
    }

    @Test
    void wrongValuesAreRefusedWithTheFeature() {
        for (double none : new double[] {Double.NaN, Double.NEGATIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> encoded(new Amount(true), none))
                    .withMessageContaining("feature=one");
        }
        assertThatIllegalArgumentException().isThrownBy(() -> encoded(new Flag(), "yes"));
        assertThatIllegalArgumentException().isThrownBy(() -> encoded(new Choices(List.of("a")), 3));
    }

    @Test
    void functionReadsDeclaredPathsOnly() {
        Feature sly = feature(
                "sly", new Category(List.of("a")), "context.device", attributes -> attributes.value("profile.stage"));

        assertThatIllegalStateException()
                .isThrownBy(() -> FeatureRegistry.of(List.of(sly), List.of()).encode(Attributes.none(), ALL))
                .withMessageContaining("profile.stage");
    }

    @Test
    void badDefinitionsAreRefused() {
        Feature flag = constant("one", new Flag(), true);
        Feature amount = constant("two", new Amount(true), 1);

        assertThatIllegalArgumentException().isThrownBy(() -> FeatureRegistry.of(List.of(flag, flag), List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FeatureRegistry.of(List.of(flag, amount), List.of(new FeatureCross("one", "two"))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FeatureRegistry.of(List.of(flag), List.of(new FeatureCross("one", "none"))));
        assertThatIllegalArgumentException().isThrownBy(() -> new FeatureCross("one", "one"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Category(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Category(List.of("a", "a")));
        assertThatIllegalArgumentException().isThrownBy(() -> new Feature.Identity("One", 1, "x"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Feature.Identity("one", 0, "x"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> feature("one", new Flag(), "secret.path", attributes -> null));
        List<Feature> many = new ArrayList<>();
        for (int number = 0; number < 300; number++) {
            many.add(constant("f" + number, new Flag(), true));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FeatureRegistry.of(many, List.of()))
                .withMessageContaining("columns=300");
    }

    @Test
    void columnsOfCategoriesAndCrossesAreFound() {
        ColumnRange device = SITE.range("device").orElseThrow();
        ColumnRange cross = SITE.range("device×segment.fans").orElseThrow();

        assertThat(SITE.columns().subList(device.first(), device.first() + device.size()))
                .containsExactly("device.phone", "device.tablet", "device.desktop", "device.other");
        assertThat(SITE.columns().get(cross.first())).isEqualTo("device.phone×segment.fans.yes");
        assertThat(cross.size()).isEqualTo(4);
        assertThat(SITE.range("fridge")).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new ColumnRange(-1, 2));
    }
}
