package org.openpersonalization.edge;

import java.util.Set;
import org.openpersonalization.message.MessageCode;

/** Reasons why no cache outside may keep a page. */
public enum EdgeObstacle implements MessageCode {
    /** The page has no variants; the site's own rules for plain pages apply. */
    PLAIN,
    /** A variant needs a purpose, so consent decides. */
    PURPOSES("component", "variant"),
    /** A condition reads an attribute that is no public trait. */
    ATTRIBUTE("attribute"),
    /** A condition tests a public trait in a way that caches cannot evaluate. */
    OPERATOR("attribute"),
    /** The page has too many keys. */
    KEYS("number", "most");

    private final Set<String> fields;

    EdgeObstacle(String... fields) {
        this.fields = Set.of(fields);
    }

    @Override
    public String family() {
        return "edge";
    }

    @Override
    public Set<String> fields() {
        return fields;
    }
}
