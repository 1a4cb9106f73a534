package org.openpersonalization.service.authoring;

import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;

/** Restores purposes and groups, which editors change in the CMS's own apps. */
public final class DefinitionService {

    private final DefinitionNodes nodes;

    public DefinitionService(DefinitionNodes nodes) {
        this.nodes = nodes;
    }

    /**
     * Gives a definition its former properties.
     *
     * @param note audits the change; receives the replaced properties, if any, before the change
     */
    public void restore(
            DefinitionNodes.Kind kind,
            String name,
            SortedMap<String, Object> former,
            Consumer<Optional<SortedMap<String, Object>>> note) {
        note.accept(Optional.ofNullable(nodes.all(kind).get(name)));
        nodes.save(kind, name, former);
    }
}
