package org.openpersonalization.service.authoring;

import java.util.SortedMap;

/** Purposes and groups, which editors write in the CMS's own apps only, by the properties of their nodes. */
public interface DefinitionNodes {

    /** A kind of definition. */
    enum Kind {
        PURPOSE,
        GROUP
    }

    /**
     * All definitions of a kind by name, each with its properties: a text, a {@link Long}, a {@link Boolean}, or a list of texts.
     */
    SortedMap<String, SortedMap<String, Object>> all(Kind kind);

    /** Gives a definition these properties and no others; creates a definition that was removed. */
    void save(Kind kind, String name, SortedMap<String, Object> properties);
}
