package org.openpersonalization.definition;

import java.util.List;
import java.util.Optional;
import org.openpersonalization.audience.Audience;

/**
 * A set of field values that replaces the component's own. The values stay in the CMS; a decision needs only this
 * record.
 *
 * @param name unique within its component; never {@value #DEFAULT_NAME}
 * @param audience the audience of the variant; empty when no rule shows it
 * @param schedule when it may be shown
 * @param topics subjects of the variant
 * @param origin the author of its content
 */
public record Variant(String name, Optional<Audience> audience, Schedule schedule, List<String> topics, Origin origin) {

    /** The name under which the component's own content is known. */
    public static final String DEFAULT_NAME = "default";

    /** Written by people. */
    public Variant(String name, Optional<Audience> audience, Schedule schedule, List<String> topics) {
        this(name, audience, schedule, topics, Origin.HUMAN);
    }

    public Variant {
        topics = List.copyOf(topics);
        if (name.isBlank() || name.equals(DEFAULT_NAME)) {
            throw new IllegalArgumentException("A variant needs a name of its own, other than default [" + name + "]");
        }
    }
}
