package org.openpersonalization.host.definition.shape;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The shapes of Magnolia's definition classes, from {@code shapes.yaml}, and of classes on the class path, by their setters. A
 * class in {@code shapes.yaml} need not be on the class path.
 */
final class Shapes {

    private static final String FILE = "shapes.yaml";

    private final Map<String, Shape> byName = new HashMap<>();
    private final Map<String, String> classByType = new HashMap<>();
    private final Map<String, String> rootByKind = new HashMap<>();
    private final Set<String> withArguments;
    private final Set<String> plainClasses;

    private Shapes(Map<String, Object> file) {
        Map<String, Object> shapes = map(file.get("shapes"));
        shapes.keySet().forEach(name -> add(name, shapes));
        map(file.get("kinds")).forEach((kind, root) -> rootByKind.put(kind, String.valueOf(root)));
        withArguments = names(file.get("withoutPlainConstructor"));
        plainClasses = names(file.get("otherClasses"));
    }

    static Shapes ofMagnolia() {
        try (InputStream file = Objects.requireNonNull(Shapes.class.getResourceAsStream(FILE))) {
            return new Shapes(map(new Yaml(new SafeConstructor(new LoaderOptions())).load(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Shape add(String name, Map<String, Object> shapes) {
        Shape known = byName.get(name);
        if (known != null) {
            return known;
        }
        Map<String, Object> entry = map(shapes.get(name));
        Map<String, ValueType> properties = new HashMap<>();
        Set<String> ancestors = new HashSet<>(Set.of(name));
        for (String parent : texts(entry.get("extends"))) {
            properties.putAll(add(parent, shapes).properties());
            ancestors.addAll(add(parent, shapes).ancestors());
        }
        map(entry.get("properties")).forEach((key, type) -> properties.put(key, ValueType.parse(String.valueOf(type))));
        texts(entry.get("type")).forEach(type -> classByType.put(type, name));
        Shape shape = new Shape(name, ancestors, Boolean.TRUE.equals(entry.get("abstract")), properties);
        byName.put(name, shape);
        return shape;
    }

    /** The shape of the definitions in a folder such as {@code dialogs}. */
    Shape root(String kind) {
        return named(Objects.requireNonNull(rootByKind.get(kind), kind)).orElseThrow();
    }

    /** The shape in {@code shapes.yaml}. */
    Optional<Shape> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The class that {@code $type} stands for. */
    Optional<String> classOfType(String type) {
        return Optional.ofNullable(classByType.get(type));
    }

    /** The shape of a class on the class path, by its setters; the shapes of its superclasses are its ancestors. */
    Optional<Shape> ofLoadedClass(Class<?> type) {
        return Optional.of(LoadedClass.shape(type, this));
    }

    boolean needsArguments(String className) {
        return withArguments.contains(className);
    }

    boolean isOtherClass(String className) {
        return plainClasses.contains(className);
    }

    private static Set<String> names(Object list) {
        return Set.copyOf(texts(list));
    }

    private static List<String> texts(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        return value == null ? List.of() : List.of(String.valueOf(value));
    }

    private static Map<String, Object> map(Object value) {
        Map<String, Object> map = new HashMap<>();
        if (value instanceof Map<?, ?> entries) {
            entries.forEach((key, entry) -> map.put(String.valueOf(key), entry));
        }
        return map;
    }
}
