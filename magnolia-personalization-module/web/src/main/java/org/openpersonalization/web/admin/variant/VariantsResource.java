package org.openpersonalization.web.admin.variant;

import java.util.List;
import org.openpersonalization.service.variant.VariantService;
import org.openpersonalization.service.variant.VariantsDraft;
import org.openpersonalization.web.admin.route.AdminRoute;
import org.openpersonalization.web.admin.route.Call;
import org.openpersonalization.web.admin.route.Reply;
import org.openpersonalization.web.admin.variant.VariantChangeView.ChangedVariant;
import org.openpersonalization.web.http.Refusal;
import org.openpersonalization.web.route.Contract;
import org.openpersonalization.web.route.Format;
import org.openpersonalization.web.route.Parameter;

/** The variants of a component: read, saved as a whole, and restored from their history. */
public final class VariantsResource {

    /**
     * An answer: the changes of a component's variants.
     *
     * @param outside the variants that were changed elsewhere, such as in the CMS's dialog, after the newest change
     * @param isReorderedOutside whether their order was changed so, too
     * @param changes newest first; each can be undone with all later ones
     */
    public record VariantChangeList(
            List<ChangedVariant> outside, boolean isReorderedOutside, List<VariantChangeView> changes) {}

    private final VariantService service;

    public VariantsResource(VariantService service) {
        this.service = service;
    }

    public List<AdminRoute> routes() {
        Parameter id = Parameter.path("id", Format.UUID, "The component.");
        return AdminRoute.withEditors(List.of(
                AdminRoute.get(
                        "/components/{id}/variants",
                        Contract.json(
                                        "A component's fields with its own texts, and its variants, read with the user's"
                                                + " rights in the CMS.",
                                        WorkbenchView.class)
                                .with(id),
                        this::show),
                AdminRoute.post(
                        "/components/{id}/variants",
                        Contract.json(
                                        "Saves a component's variants and their order with the user's rights in the CMS. When"
                                                + " they were changed since the version of the draft, nothing is saved (409),"
                                                + " and the answer has the component as it is now.",
                                        WorkbenchView.class)
                                .with(id)
                                .taking(VariantsDraft.class),
                        this::save),
                AdminRoute.get(
                        "/components/{id}/history",
                        Contract.json("The newest 50 changes of a component's variants.", VariantChangeList.class)
                                .with(id),
                        this::history),
                AdminRoute.post(
                        "/components/{id}/undo",
                        Contract.json(
                                        "Restores the variants as they were before a change; later changes are undone with it.",
                                        WorkbenchView.class)
                                .with(id)
                                .taking(VariantService.Restore.class),
                        this::restore)));
    }

    private Reply show(Call call) {
        return Reply.json(WorkbenchView.of(service.component(call.values().the("id"))));
    }

    private Reply save(Call call) throws Refusal {
        return saved(service.save(
                call.values().the("id"),
                call.body(VariantsDraft.class),
                call.user().name()));
    }

    private Reply restore(Call call) throws Refusal {
        return saved(service.restore(
                call.values().the("id"),
                call.body(VariantService.Restore.class),
                call.user().name()));
    }

    private static Reply saved(VariantService.Outcome outcome) throws Refusal {
        WorkbenchView now = WorkbenchView.of(outcome.component());
        if (outcome.isStale()) {
            throw StaleVariants.refusal(now);
        }
        return Reply.json(now);
    }

    private Reply history(Call call) {
        VariantService.History history = service.history(call.values().the("id"));
        return Reply.json(new VariantChangeList(
                history.outside().map(VariantChangeMapper::changed).orElse(List.of()),
                history.outside().filter(VariantChangeMapper::isReordered).isPresent(),
                history.noted().stream().map(VariantChangeMapper::view).toList()));
    }
}
