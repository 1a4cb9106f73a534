package org.openpersonalization.feature;

import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.audience.Attributes;
import org.openpersonalization.consent.AttributeReach;
import org.openpersonalization.consent.Purpose;

/**
 * The definition of a feature: a pure function over attributes of the request, the profile and the moment of the decision. The
 * function gets these alone; it reads no clock, no randomness and no store, so the same attributes give the same value.
 *
 * @param identity name, version and description
 * @param type type of the value
 * @param paths the attribute paths that the function may read; the purposes of the feature follow from them
 * @param function the function
 */
public record Feature(Identity identity, FeatureType type, SortedSet<String> paths, Function function) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-zA-Z0-9._:-]{0,99}");

    /** Computes a value from attributes. */
    @FunctionalInterface
    public interface Function {

        /**
         * The value.
         *
         * @param attributes the declared paths; another path throws
         * @return null when the value is absent
         */
        @Nullable
        Object value(Attributes attributes);
    }

    /**
     * The identity of a definition.
     *
     * @param name unique in a registry: a letter, then letters, digits, dots, colons, hyphens and underscores
     * @param version counted from 1; a change of the function or its meaning needs another version
     * @param description one sentence for people
     * @param parameters parameters of the function that are not in the type, such as a condition; empty for none
     */
    public record Identity(String name, int version, String description, String parameters) {

        public Identity {
            if (!NAME.matcher(name).matches() || version < 1 || description.isBlank()) {
                throw new IllegalArgumentException(
                        "A feature has a name of letters and digits, a version from 1 and a description [name=" + name
                                + ", version=" + version + "]");
            }
        }

        /** An identity without parameters. */
        public Identity(String name, int version, String description) {
            this(name, version, description, "");
        }
    }

    public Feature {
        paths = Collections.unmodifiableSortedSet(new TreeSet<>(paths));
        paths.forEach(AttributeReach::purposesOf);
    }

    /** The name. */
    public String name() {
        return identity.name();
    }

    /** The purposes that must be granted before the function is called: those of its paths. */
    public Set<Purpose> purposes() {
        Set<Purpose> purposes = new TreeSet<>();
        paths.forEach(path -> purposes.addAll(AttributeReach.purposesOf(path)));
        return purposes;
    }

    /**
     * The value for these attributes.
     *
     * @throws IllegalStateException when the function reads a path that is not declared
     */
    @Nullable
    Object value(Attributes attributes) {
        return function.value(path -> {
            if (!paths.contains(path)) {
                throw new IllegalStateException("The feature reads a path that it does not declare [feature=" + name()
                        + ", path=" + path + ", declared=" + paths + "]");
            }
            return attributes.value(path);
        });
    }

    /** The definition as one line, from which the registry's hash is made. */
    String line() {
        return name() + '@' + identity.version() + ' ' + type + ' ' + paths + ' ' + identity.parameters();
    }
}
