package org.openpersonalization.host.module;

/** Loads classes that descriptors and configuration name. */
public final class Classes {

    private Classes() {}

    /** The class, or an exception that says who named it. */
    public static Class<?> named(String name, String namedBy) {
        try {
            return Class.forName(name, true, Classes.class.getClassLoader());
        } catch (ClassNotFoundException missing) {
            throw new IllegalArgumentException(
                    "There is no such class [" + name + ", named by " + namedBy + "]", missing);
        }
    }
}
