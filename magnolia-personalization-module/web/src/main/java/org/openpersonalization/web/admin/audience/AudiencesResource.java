package org.openpersonalization.web.admin.audience;

import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.decide.lint.VariantLint;
import org.openpersonalization.service.RefusalCode;
import org.openpersonalization.service.audience.AudienceCheck;
import org.openpersonalization.service.audience.AudienceDraft;
import org.openpersonalization.service.audience.AudienceRepository.Entry;
import org.openpersonalization.service.audience.AudienceService;
import org.openpersonalization.web.admin.audit.UndoRequest;
import org.openpersonalization.web.admin.route.AdminRoute;
import org.openpersonalization.web.admin.route.Call;
import org.openpersonalization.web.admin.route.Reply;
import org.openpersonalization.web.http.Refusal;
import org.openpersonalization.web.route.Contract;
import org.openpersonalization.web.route.Format;
import org.openpersonalization.web.route.Parameter;

/** Audiences: list, look at, try out, save, take away. */
public final class AudiencesResource {

    /** An answer: audiences in the order of names, and components of which some variant is not seen by anybody. */
    public record AudienceList(List<AudienceView> audiences, List<ComponentFindings> components) {}

    /**
     * Findings on a component's variants.
     *
     * @param page the path of its page
     * @param component its id
     */
    public record ComponentFindings(String page, String component, List<FindingView> findings) {}

    /**
     * An answer.
     *
     * @param count how many visitors match now; null when the condition cannot be used
     */
    public record AudienceDetail(
            AudienceView audience, @Nullable CountView count) {}

    /** A condition that is being tried out, as JSON text. */
    public record Attempt(String condition) {
        public Attempt {
            if (condition == null) {
                throw RefusalCode.missing("condition");
            }
        }
    }

    private final AudienceService service;
    private final InstantSource clock;

    public AudiencesResource(AudienceService service, InstantSource clock) {
        this.service = service;
        this.clock = clock;
    }

    public List<AdminRoute> routes() {
        Parameter name = Parameter.path("name", Format.NODE_NAME, "The audience.");
        return AdminRoute.withEditors(List.of(
                AdminRoute.get(
                        "/audiences",
                        Contract.json("Every audience, where it is used, and what is wrong.", AudienceList.class),
                        this::all),
                AdminRoute.get(
                        "/audiences/{name}",
                        Contract.json("An audience, and how many visitors match now.", AudienceDetail.class)
                                .with(name),
                        this::show),
                AdminRoute.post(
                        "/audiences/check",
                        Contract.json("Tries a condition out; nothing is saved.", AudiencePreviewView.class)
                                .taking(Attempt.class),
                        this::check),
                AdminRoute.post(
                        "/audiences",
                        Contract.json("Saves an audience.", AudienceView.class).taking(AudienceDraft.class),
                        this::save),
                AdminRoute.post(
                        "/audiences/{name}/remove",
                        Contract.json("Takes an audience away that nothing uses.", AudienceView.class)
                                .with(name)
                                .taking(Contract.EmptyBody.class),
                        this::remove),
                AdminRoute.post(
                        "/audiences/{name}/undo",
                        Contract.json(
                                        "Restores what the newest change or removal of an audience replaced.",
                                        AudienceView.class)
                                .with(name)
                                .taking(UndoRequest.class),
                        this::undo)));
    }

    private Reply all(Call call) {
        AudienceService.Overview overview = service.overview();
        List<AudienceView> audiences =
                overview.audiences().stream().map(AudienceView::of).toList();
        return Reply.json(new AudienceList(audiences, components(overview)));
    }

    private List<ComponentFindings> components(AudienceService.Overview overview) {
        return overview.placements().stream()
                .map(placement -> new ComponentFindings(
                        placement.page(),
                        placement.component().id(),
                        FindingView.of(VariantLint.findings(placement.component(), clock.instant()))))
                .filter(component -> !component.findings().isEmpty())
                .toList();
    }

    private Reply show(Call call) throws Refusal {
        AudienceService.CheckedAudience audience =
                service.audience(call.values().the("name"));
        return Reply.json(new AudienceDetail(AudienceView.of(audience), count(audience.check())));
    }

    private Reply check(Call call) {
        AudienceCheck check = service.check(
                new Entry("this", "this", "", call.body(Attempt.class).condition()));
        return Reply.json(new AudiencePreviewView(CheckView.of(check), count(check)));
    }

    private Reply save(Call call) {
        return Reply.json(AudienceView.of(
                service.save(call.body(AudienceDraft.class), call.user().name())));
    }

    private Reply undo(Call call) {
        return Reply.json(AudienceView.of(service.undo(
                call.values().the("name"),
                call.body(UndoRequest.class).time(),
                call.user().name())));
    }

    private Reply remove(Call call) {
        AudienceCheck removed =
                service.remove(call.values().the("name"), call.user().name());
        return Reply.json(AudienceView.of(new AudienceService.CheckedAudience(removed, List.of())));
    }

    private @Nullable CountView count(AudienceCheck check) {
        return service.size(check).map(CountView::of).orElse(null);
    }
}
