package org.openpersonalization.web.admin.audit;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.SortedMap;
import org.openpersonalization.service.authoring.DefinitionNodes;
import org.openpersonalization.service.authoring.DefinitionService;
import org.openpersonalization.service.privacy.audit.Audit;
import org.openpersonalization.service.privacy.audit.ValueChange;
import org.openpersonalization.web.admin.route.AdminRoute;
import org.openpersonalization.web.admin.route.Call;
import org.openpersonalization.web.admin.route.Reply;
import org.openpersonalization.web.http.Refusal;
import org.openpersonalization.web.route.ApiJson;
import org.openpersonalization.web.route.Contract;
import org.openpersonalization.web.route.Format;
import org.openpersonalization.web.route.Parameter;

/** Undoes changes of purposes and groups, which editors make in the CMS's own apps. */
public final class DefinitionsResource {

    /** An answer: the definition that has its former value again. */
    public record RestoredDefinition(String name) {}

    private final DefinitionService definitions;
    private final Audit audit;

    public DefinitionsResource(DefinitionNodes nodes, Audit audit) {
        this.definitions = new DefinitionService(nodes);
        this.audit = audit;
    }

    public List<AdminRoute> routes() {
        return List.of(
                undo("/purposes/{name}/undo", "purpose", ValueChange.PURPOSE, DefinitionNodes.Kind.PURPOSE),
                undo("/groups/{name}/undo", "group", ValueChange.GROUP, DefinitionNodes.Kind.GROUP));
    }

    private AdminRoute undo(String path, String what, ValueChange change, DefinitionNodes.Kind kind) {
        Contract contract = Contract.json(
                        "Restores what the newest change or removal of a " + what + " in the CMS replaced.",
                        RestoredDefinition.class)
                .with(Parameter.path("name", Format.NODE_NAME, "The " + what + "."))
                .taking(UndoRequest.class);
        return AdminRoute.post(path, contract, call -> undo(call, change, kind));
    }

    private Reply undo(Call call, ValueChange change, DefinitionNodes.Kind kind) throws Refusal {
        String name = call.values().the("name");
        ObjectNode former = call.body(UndoRequest.class).formerValue(audit, change, name, ObjectNode.class);
        String action = change.action("undone");
        definitions.restore(kind, name, properties(former), before -> {
            audit.note(call.user().name(), action, name, "");
            before.ifPresent(replaced -> audit.noteBefore(call.user().name(), action, name, ApiJson.text(replaced)));
        });
        return Reply.json(new RestoredDefinition(name));
    }

    private static SortedMap<String, Object> properties(ObjectNode former) {
        return ApiJson.mapper().convertValue(former, new TypeReference<>() {});
    }
}
