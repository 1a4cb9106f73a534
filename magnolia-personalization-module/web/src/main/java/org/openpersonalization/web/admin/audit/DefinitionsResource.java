package org.openpersonalization.web.admin.audit;

import java.util.List;
import org.openpersonalization.service.authoring.DefinitionNodes;
import org.openpersonalization.service.authoring.DefinitionService;
import org.openpersonalization.web.admin.route.AdminRoute;
import org.openpersonalization.web.admin.route.Call;
import org.openpersonalization.web.admin.route.Reply;
import org.openpersonalization.web.route.Contract;
import org.openpersonalization.web.route.Format;
import org.openpersonalization.web.route.Parameter;

/** Undoes changes of purposes and groups, which editors make in the CMS's own apps. */
public final class DefinitionsResource {

    /** An answer: the definition that has its former value again. */
    public record RestoredDefinition(String name) {}

    private final DefinitionService definitions;

    public DefinitionsResource(DefinitionService definitions) {
        this.definitions = definitions;
    }

    public List<AdminRoute> routes() {
        return List.of(
                undo("/purposes/{name}/undo", "purpose", DefinitionNodes.Kind.PURPOSE),
                undo("/groups/{name}/undo", "group", DefinitionNodes.Kind.GROUP));
    }

    private AdminRoute undo(String path, String what, DefinitionNodes.Kind kind) {
        Contract contract = Contract.json(
                        "Restores what the newest change or removal of a " + what + " in the CMS replaced.",
                        RestoredDefinition.class)
                .with(Parameter.path("name", Format.NODE_NAME, "The " + what + "."))
                .taking(UndoRequest.class);
        return AdminRoute.post(path, contract, call -> undo(call, kind));
    }

    private Reply undo(Call call, DefinitionNodes.Kind kind) {
        String name = call.values().the("name");
        definitions.undo(
                kind, name, call.body(UndoRequest.class).time(), call.user().name());
        return Reply.json(new RestoredDefinition(name));
    }
}
