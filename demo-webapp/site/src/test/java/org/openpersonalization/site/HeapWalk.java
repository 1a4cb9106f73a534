package org.openpersonalization.site;

import java.lang.ref.Reference;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openpersonalization.profile.VisitorKey;

/**
 * Searches the objects that the module's bean reaches for texts, whatever holds them: strings, bytes, characters and keys of visitors.
 * Objects of the CMS and of the server are not entered; they belong to every visitor's requests.
 */
final class HeapWalk {

    private static final List<String> ENTERED = List.of(
            "java.",
            "jdk.",
            "sun.",
            "org.openpersonalization.",
            "org.ehcache.",
            "io.github.bucket4j.",
            "ua_parser.",
            "org.sqlite.",
            "com.fasterxml.",
            "freemarker.");
    private static final String SERVER = "org.openpersonalization.host.";

    /** Reads fields of the JDK's own classes, which are closed to reflection. */
    private static final class RawFields {

        private final Object unsafe;
        private final Method offset;
        private final Method read;

        RawFields() throws ReflectiveOperationException {
            Class<?> type = Class.forName("sun.misc.Unsafe");
            Field instance = type.getDeclaredField("theUnsafe");
            instance.setAccessible(true);
            this.unsafe = instance.get(null);
            this.offset = type.getMethod("objectFieldOffset", Field.class);
            this.read = type.getMethod("getObject", Object.class, long.class);
        }

        Object value(Object owner, Field field) throws ReflectiveOperationException {
            return read.invoke(unsafe, owner, offset.invoke(unsafe, field));
        }
    }

    private final RawFields raw;
    private final List<String> texts;
    private final Map<Object, Object> reachedFrom = new IdentityHashMap<>();
    private final Deque<Object> open = new ArrayDeque<>();
    private final Map<Class<?>, List<Field>> fields = new HashMap<>();
    private final List<String> found = new ArrayList<>();

    private HeapWalk(List<String> texts) {
        this.texts = texts;
        try {
            this.raw = new RawFields();
        } catch (ReflectiveOperationException unknown) {
            throw new IllegalStateException("This Java does not let objects be read", unknown);
        }
    }

    /** The 16 bytes of a pseudonym as {@link #pathsTo} compares them. */
    static String bytesOf(String hexadecimal) {
        return latin1(HexFormat.of().parseHex(hexadecimal.toLowerCase(Locale.ROOT)));
    }

    /** Types of the objects on the way from the root to each object that contains one of the texts; empty when none does. */
    static List<String> pathsTo(List<String> texts, Object root) {
        HeapWalk walk = new HeapWalk(texts);
        walk.reach(root, root);
        while (!walk.open.isEmpty()) {
            walk.enter(walk.open.remove());
        }
        return walk.found;
    }

    private void reach(Object target, Object from) {
        if (target != null && isEntered(target) && reachedFrom.putIfAbsent(target, from) == null) {
            open.add(target);
        }
    }

    private static boolean isEntered(Object target) {
        Class<?> type = target.getClass();
        while (type.isArray()) {
            type = type.getComponentType();
        }
        String name = type.getName();
        boolean leadsElsewhere = target instanceof Class
                || target instanceof ClassLoader
                || target instanceof Reference
                || target instanceof ThreadGroup;
        return !leadsElsewhere
                && !name.startsWith(SERVER)
                && (type.isPrimitive() || ENTERED.stream().anyMatch(name::startsWith));
    }

    private void enter(Object object) {
        if (texts.stream().anyMatch(text(object)::contains)) {
            found.add(path(object));
        }
        if (object instanceof Object[] elements) {
            for (Object element : elements) {
                reach(element, object);
            }
        } else if (!object.getClass().isArray() && !(object instanceof String)) {
            fields.computeIfAbsent(object.getClass(), HeapWalk::fieldsOf)
                    .forEach(field -> reach(value(object, field), object));
        }
    }

    private static String text(Object object) {
        if (object instanceof String string) {
            return string;
        }
        if (object instanceof VisitorKey key) {
            return latin1(key.bytes());
        }
        if (object instanceof byte[] bytes) {
            return latin1(bytes);
        }
        return object instanceof char[] characters ? new String(characters) : "";
    }

    private static String latin1(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** Of a thread only its task. */
    private static List<Field> fieldsOf(Class<?> type) {
        List<Field> all = new ArrayList<>();
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            for (Field field : each.getDeclaredFields()) {
                boolean isOfThread = each == Thread.class && !field.getName().equals("target");
                if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive() && !isOfThread) {
                    all.add(field);
                }
            }
        }
        return all;
    }

    private Object value(Object owner, Field field) {
        try {
            return field.trySetAccessible() ? field.get(owner) : raw.value(owner, field);
        } catch (InvocationTargetException hidden) { // a record or lambda of the JDK
            return null;
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private String path(Object object) {
        List<String> types = new ArrayList<>();
        Object each = object;
        while (reachedFrom.get(each) != each) {
            types.add(0, each.getClass().getTypeName());
            each = reachedFrom.get(each);
        }
        return String.join(" > ", types);
    }
}
