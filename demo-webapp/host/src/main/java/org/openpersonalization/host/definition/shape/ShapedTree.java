package org.openpersonalization.host.definition.shape;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the tree of a definition's file as Magnolia turns it into beans: a property that the bean does not have is left
 * out with a minor problem, a value that cannot be made is null with a major one.
 */
public final class ShapedTree {

    private static final Shapes SHAPES = Shapes.ofMagnolia();
    private static final String CLASS = "class";
    private static final String TYPE = "$type";

    private final DefinitionProblems problems;
    private final String definition;

    private ShapedTree(DefinitionProblems problems, String definition) {
        this.problems = problems;
        this.definition = definition;
    }

    /**
     * The tree without the values that Magnolia would drop.
     *
     * @param kind the folder of the definition: {@code dialogs}
     * @param id the definition's id
     * @return null when nothing is left
     */
    public static @Nullable Object read(DefinitionProblems problems, String kind, String id, Object tree) {
        Shape root = SHAPES.root(kind);
        return new ShapedTree(problems, kind + " " + id).bean(tree, root, "");
    }

    private @Nullable Object value(Object value, ValueType type, String path) {
        if (type.many()) {
            return values(value, type.single(), path);
        }
        return SHAPES.named(type.of()).isPresent()
                ? bean(value, SHAPES.named(type.of()).get(), path)
                : simple(value, type.of(), path);
    }

    private @Nullable Object values(Object value, ValueType type, String path) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> read = new LinkedHashMap<>();
            map.forEach((key, each) -> put(read, String.valueOf(key), value(each, type, path + "/" + key)));
            return read;
        }
        if (value instanceof List<?> list) {
            List<Object> read = new ArrayList<>();
            for (int i = 0; i < list.size(); i++) {
                Optional.ofNullable(value(list.get(i), type, path + "/" + i)).ifPresent(read::add);
            }
            return read;
        }
        return major(path, "must be a map or a list, not [" + value + "]");
    }

    private @Nullable Object bean(@Nullable Object value, Shape declared, String path) {
        if (!(value instanceof Map<?, ?> map)) {
            return major(path, "must be a map, not [" + value + "]");
        }
        Optional<Shape> shape = shapeOf(map, declared, path);
        if (shape.isEmpty()) {
            return null;
        }
        Map<String, Object> read = new LinkedHashMap<>();
        map.forEach((key, each) -> property(read, shape.get(), String.valueOf(key), each, path));
        return read;
    }

    private void property(Map<String, Object> read, Shape shape, String key, @Nullable Object value, String path) {
        String place = path.isEmpty() ? key : path + "/" + key;
        if (key.equals(CLASS) || key.equals(TYPE)) {
            put(read, key, value);
        } else if (shape.property(key).isEmpty()) {
            add(DefinitionProblem.Severity.MINOR, place, "there is no such property in " + shape.name());
        } else if (value != null) {
            put(read, key, value(value, shape.property(key).get(), place));
        }
    }

    /** A class counts before a type. */
    private Optional<Shape> shapeOf(Map<?, ?> map, Shape declared, String path) {
        Optional<Shape> shape;
        if (map.get(CLASS) != null) {
            shape = shapeOfClass(String.valueOf(map.get(CLASS)), path);
        } else if (map.get(TYPE) != null) {
            shape = shapeOfType(String.valueOf(map.get(TYPE)), path);
        } else {
            return declared.isAbstract() ? none(path, "needs a class or a $type") : Optional.of(declared);
        }
        return shape.isEmpty() || shape.get().isA(declared.name())
                ? shape
                : none(path, shape.get().name() + " is no " + declared.name());
    }

    private Optional<Shape> shapeOfType(String type, String path) {
        Optional<Shape> shape = SHAPES.classOfType(type).flatMap(SHAPES::named);
        return shape.isPresent() ? shape : none(path, "there is no type [" + type + "]");
    }

    private Optional<Shape> shapeOfClass(String name, String path) {
        if (SHAPES.needsArguments(name)) {
            return none(path, "class has no constructor without arguments [" + name + "]");
        }
        Optional<Shape> known = SHAPES.named(name).filter(shape -> !shape.isAbstract());
        if (known.isPresent()) {
            return known;
        }
        Optional<Class<?>> loaded = LoadedClass.find(name);
        if (loaded.isEmpty()) {
            return none(path, "there is no class [" + name + "]");
        }
        return LoadedClass.hasPlainConstructor(loaded.get())
                ? SHAPES.ofLoadedClass(loaded.get())
                : none(path, "class has no constructor without arguments [" + name + "]");
    }

    private @Nullable Object simple(Object value, String type, String path) {
        String text = String.valueOf(value);
        boolean right = switch (type) {
            case "number" -> text.matches("-?[0-9]+(\\.[0-9]+)?");
            case "flag" -> text.equals("true") || text.equals("false");
            case "class" -> isClass(text);
            case "text" -> !(value instanceof Map<?, ?>) && !(value instanceof List<?>);
            default -> true;
        };
        return right ? value : major(path, "must be a " + type + ", not [" + text + "]");
    }

    private static boolean isClass(String name) {
        return SHAPES.named(name).isPresent()
                || SHAPES.isOtherClass(name)
                || LoadedClass.find(name).isPresent();
    }

    private static void put(Map<String, Object> read, String key, @Nullable Object value) {
        if (value != null) {
            read.put(key, value);
        }
    }

    private Optional<Shape> none(String path, String reason) {
        major(path, reason);
        return Optional.empty();
    }

    private @Nullable Object major(String path, String reason) {
        add(DefinitionProblem.Severity.MAJOR, path, reason);
        return null;
    }

    private void add(DefinitionProblem.Severity severity, String path, String reason) {
        problems.add(new DefinitionProblem(definition, severity, path, reason));
    }
}
