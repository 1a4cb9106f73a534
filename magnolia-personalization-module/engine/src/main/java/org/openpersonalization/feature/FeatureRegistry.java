package org.openpersonalization.feature;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.audience.Attributes;
import org.openpersonalization.consent.ConsentState;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.digest.Sha256;

/**
 * The features of a model, and the one code path that computes and encodes them. Columns, in this order: one for each purpose that a
 * feature needs, 1 while it is denied; those of the features by name; those of the crosses. Registries of the same definitions have
 * the same columns and the same hash.
 */
public final class FeatureRegistry {

    private static final int HASH_DIGITS = 16;

    /** A feature with its first column and its purposes. */
    private record Placed(Feature feature, int first, java.util.Set<Purpose> purposes) {

        int width() {
            return feature.type().columns().size();
        }
    }

    private record PlacedCross(Placed left, Placed right, int first) {}

    private final List<Purpose> purposes;
    private final List<Placed> features = new ArrayList<>();
    private final List<PlacedCross> crosses = new ArrayList<>();
    private final List<String> columns = new ArrayList<>();
    private final String hash;

    private FeatureRegistry(List<Feature> definitions, List<FeatureCross> pairs) {
        SortedSet<Purpose> needed = new TreeSet<>();
        definitions.forEach(feature -> needed.addAll(feature.purposes()));
        purposes = List.copyOf(needed);
        purposes.forEach(purpose -> columns.add("denied." + purpose));
        Map<String, Placed> byName = new HashMap<>();
        definitions.stream().sorted(Comparator.comparing(Feature::name)).forEach(feature -> place(feature, byName));
        pairs.stream()
                .sorted(Comparator.comparing(FeatureCross::left).thenComparing(FeatureCross::right))
                .forEach(cross -> place(cross, byName));
        if (columns.size() > FeatureVector.MOST_COLUMNS) {
            throw new IllegalArgumentException(
                    "Features take more columns than a model can have: leave some out [columns=" + columns.size()
                            + ", most=" + FeatureVector.MOST_COLUMNS + "]");
        }
        hash = hash(definitions);
    }

    /**
     * A registry.
     *
     * @param features the definitions, in any order
     * @param crosses pairs of their names, in any order
     * @throws IllegalArgumentException for a name that occurs twice, a cross of features that are absent or have no one-hot columns, and
     * for more than {@value FeatureVector#MOST_COLUMNS} columns
     */
    public static FeatureRegistry of(List<Feature> features, List<FeatureCross> crosses) {
        return new FeatureRegistry(features, crosses);
    }

    private void place(Feature feature, Map<String, Placed> byName) {
        Placed placed = new Placed(feature, columns.size(), feature.purposes());
        if (byName.putIfAbsent(feature.name(), placed) != null) {
            throw new IllegalArgumentException("Two features have one name [name=" + feature.name() + "]");
        }
        features.add(placed);
        feature.type().columns().forEach(column -> columns.add(feature.name() + '.' + column));
    }

    private void place(FeatureCross cross, Map<String, Placed> byName) {
        Placed left = oneHot(byName.get(cross.left()), cross.left());
        Placed right = oneHot(byName.get(cross.right()), cross.right());
        PlacedCross placed = new PlacedCross(left, right, columns.size());
        crosses.add(placed);
        for (String one : left.feature.type().columns()) {
            for (String other : right.feature.type().columns()) {
                columns.add(cross.left() + '.' + one + '×' + cross.right() + '.' + other);
            }
        }
    }

    private static Placed oneHot(@Nullable Placed placed, String name) {
        if (placed == null || !placed.feature.type().isOneHot()) {
            throw new IllegalArgumentException(
                    "A cross needs a flag or category of the registry [feature=" + name + "]");
        }
        return placed;
    }

    private String hash(List<Feature> definitions) {
        String lines = definitions.stream().map(Feature::line).sorted().collect(Collectors.joining("\n"));
        return Sha256.hex(lines + "\n" + String.join("\n", columns)).substring(0, HASH_DIGITS);
    }

    /** The hash of definitions and columns, 16 hexadecimal digits: vectors of registries with the same hash mean the same. */
    public String hash() {
        return hash;
    }

    /** Names of the columns, each at its index. */
    public List<String> columns() {
        return List.copyOf(columns);
    }

    /** The definitions, by name. */
    public List<Feature> features() {
        return features.stream().map(Placed::feature).toList();
    }

    /** The columns of a one-hot feature or of a cross {@code left×right}: the first, and how many. */
    public java.util.Optional<ColumnRange> range(String name) {
        int[] found = IntStream.range(0, columns.size())
                .filter(column -> isOf(name, columns.get(column)))
                .toArray();
        return found.length == 0
                ? java.util.Optional.empty()
                : java.util.Optional.of(new ColumnRange(found[0], found.length));
    }

    private static boolean isOf(String name, String column) {
        int cross = name.indexOf('×');
        int crossed = column.indexOf('×');
        if ((cross < 0) != (crossed < 0)) {
            return false;
        }
        return cross < 0
                ? column.startsWith(name + '.')
                : column.startsWith(name.substring(0, cross) + '.')
                        && column.startsWith(name.substring(cross + 1) + '.', crossed + 1);
    }

    /**
     * Computes the features for a decision. A feature with a purpose that is not granted is absent: its function is not called, none of
     * its attributes is read, its columns are 0, and the column of the purpose is 1.
     *
     * @param attributes attributes of the request and the profile at the moment of the decision
     * @param consent the granted purposes
     * @return a vector of as many columns as {@link #columns()}
     * @throws IllegalArgumentException when a feature computes a value of another type than its own, or one that is not finite
     */
    public FeatureVector encode(Attributes attributes, ConsentState consent) {
        double[] all = new double[columns.size()];
        for (int purpose = 0; purpose < purposes.size(); purpose++) {
            all[purpose] = consent.granted().contains(purposes.get(purpose)) ? 0 : 1;
        }
        for (Placed placed : features) {
            if (consent.grantsAll(placed.purposes)) {
                encode(placed, attributes, all);
            }
        }
        for (PlacedCross cross : crosses) {
            encode(cross, all);
        }
        return FeatureVector.of(all);
    }

    private static void encode(Placed placed, Attributes attributes, double[] all) {
        Object value = placed.feature.value(attributes);
        if (value == null) {
            return;
        }
        try {
            placed.feature.type().encode(value, all, placed.first);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(wrong.getMessage() + " [feature=" + placed.feature.name() + "]", wrong);
        }
    }

    private static void encode(PlacedCross cross, double[] all) {
        int width = cross.right.width();
        for (int one = 0; one < cross.left.width(); one++) {
            if (all[cross.left.first + one] != 0) {
                for (int other = 0; other < width; other++) {
                    all[cross.first + one * width + other] = all[cross.right.first + other];
                }
            }
        }
    }
}
