package org.openpersonalization.host.definition.shape;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Classes of modules that definitions name. */
final class LoadedClass {

    private static final String SETTER = "set";

    private LoadedClass() {}

    static Optional<Class<?>> find(String name) {
        try {
            return Optional.of(Class.forName(name, false, LoadedClass.class.getClassLoader()));
        } catch (ClassNotFoundException | LinkageError missing) {
            return Optional.empty();
        }
    }

    static boolean hasPlainConstructor(Class<?> type) {
        return Arrays.stream(type.getConstructors()).anyMatch(constructor -> constructor.getParameterCount() == 0);
    }

    static Shape shape(Class<?> type, Shapes shapes) {
        Map<String, ValueType> properties = new HashMap<>();
        Set<String> ancestors = new HashSet<>();
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            ancestors.add(each.getName());
            shapes.named(each.getName()).ifPresent(known -> {
                ancestors.addAll(known.ancestors());
                properties.putAll(known.properties());
            });
        }
        Arrays.stream(type.getMethods())
                .filter(method -> method.getName().startsWith(SETTER) && method.getParameterCount() == 1)
                .forEach(setter -> properties.putIfAbsent(propertyOf(setter), typeOf(setter.getParameterTypes()[0])));
        return new Shape(type.getName(), ancestors, false, properties);
    }

    private static String propertyOf(Method setter) {
        String name = setter.getName().substring(SETTER.length());
        return name.isEmpty() ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private static ValueType typeOf(Class<?> parameter) {
        boolean many = Collection.class.isAssignableFrom(parameter) || Map.class.isAssignableFrom(parameter);
        return new ValueType(many, "any");
    }
}
