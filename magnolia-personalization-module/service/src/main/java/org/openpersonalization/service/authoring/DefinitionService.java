package org.openpersonalization.service.authoring;

import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.service.privacy.audit.Audit;
import org.openpersonalization.service.privacy.audit.ChangeAudit;
import org.openpersonalization.service.privacy.audit.ValueChange;

/** Restores purposes and groups, which editors change in the CMS's own apps. */
public final class DefinitionService {

    private final DefinitionNodes nodes;
    private final Audit audit;
    private final ChangeAudit.Form<SortedMap<String, Object>> form;

    public DefinitionService(DefinitionNodes nodes, Audit audit, ChangeAudit.Form<SortedMap<String, Object>> form) {
        this.nodes = nodes;
        this.audit = audit;
        this.form = form;
    }

    /**
     * Gives a definition the properties that the newest change or removal replaced. The undoing is noted before it is done.
     *
     * @param time the time of the change; null for the newest one, whenever it was
     */
    public void undo(DefinitionNodes.Kind kind, String name, @Nullable Instant time, String actor) {
        ChangeAudit<SortedMap<String, Object>> changes = new ChangeAudit<>(audit, changeOf(kind), form);
        SortedMap<String, Object> former = changes.former(name, time);
        changes.note(
                new ChangeAudit.Change(actor, "undone", name, ""),
                Optional.ofNullable(nodes.all(kind).get(name)));
        nodes.save(kind, name, former);
    }

    private static ValueChange changeOf(DefinitionNodes.Kind kind) {
        return switch (kind) {
            case PURPOSE -> ValueChange.PURPOSE;
            case GROUP -> ValueChange.GROUP;
        };
    }
}
