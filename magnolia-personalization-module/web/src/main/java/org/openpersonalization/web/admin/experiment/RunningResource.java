package org.openpersonalization.web.admin.experiment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.experiment.phase.Standing;
import org.openpersonalization.service.experiment.AuditedAct;
import org.openpersonalization.service.experiment.ExperimentService;
import org.openpersonalization.service.experiment.ExperimentStore;
import org.openpersonalization.service.experiment.PageEditor;
import org.openpersonalization.service.experiment.PromotionService;
import org.openpersonalization.service.privacy.audit.Audit;
import org.openpersonalization.service.privacy.audit.PromotionNote;
import org.openpersonalization.web.admin.experiment.view.ExperimentView;
import org.openpersonalization.web.admin.experiment.view.ReasonForm;
import org.openpersonalization.web.admin.experiment.view.TextView;
import org.openpersonalization.web.admin.route.AdminRoute;
import org.openpersonalization.web.admin.route.Call;
import org.openpersonalization.web.admin.route.Reply;
import org.openpersonalization.web.http.Refusal;
import org.openpersonalization.web.route.Contract;
import org.openpersonalization.web.route.Format;
import org.openpersonalization.web.route.Parameter;

/** Starts, pauses and stops experiments, and scales what works. Everything takes effect on all instances within a second. */
public final class RunningResource {

    /** The target of a promotion. */
    public enum Promoted {
        /** Its fields become the component's own. */
        DEFAULT,
        /** An audience sees it. */
        RULE
    }

    /**
     * The request to promote a variant.
     *
     * @param variant the promoted variant
     * @param as the target
     * @param audience for a rule; left out for the audience that took part
     * @param reason the reason; may be left out
     */
    public record PromotionWish(
            String variant,
            Promoted as,
            @Nullable String audience,
            @Nullable String reason) {
        public PromotionWish {
            ReasonForm.requireShort(reason);
            if (variant == null || as == null) {
                throw new IllegalArgumentException("Say which variant, and whether it becomes the default or a rule");
            }
        }
    }

    /**
     * A promotion that is to be undone.
     *
     * @param variant the promoted variant; left out with a time
     * @param time the time of the promotion in the audit trail; left out with a variant
     */
    public record UndoWish(
            @Nullable String variant,
            @Nullable Instant time,
            @Nullable String reason) {
        public UndoWish {
            ReasonForm.requireShort(reason);
            if ((variant == null) == (time == null)) {
                throw new IllegalArgumentException(
                        "Send the variant whose promotion is to be undone, or the promotion's time");
            }
        }
    }

    /** An answer: the values that a promotion would replace. */
    public record ReplacedAnswer(List<PageEditor.Replaced> replaced) {}

    /** An answer: the experiment as it is now, and what was done. */
    public record PromotionAnswer(ExperimentView view, TextView text) {}

    /** The same test for another component or audience, or again. */
    public record CopyWish(
            @Nullable String component,
            @Nullable String audience,
            @Nullable String title) {}

    /** An answer: the copy's name. */
    public record Copied(String name) {}

    private static final Parameter VARIANT = Parameter.required("variant", Format.TITLE, "The variant.");
    private static final Parameter AS =
            Parameter.required("as", Format.oneOf(Promoted.values()), "The target of the promotion.");
    private static final Parameter AUDIENCE =
            Parameter.query("audience", Format.NAME, "For a rule; left out for the audience that took part.");

    private interface Deed {
        void of(String experiment, AuditedAct order) throws Refusal;
    }

    private final ExperimentService service;
    private final ExperimentMapper showing;
    private final PromotionService promotions;
    private final Audit audit;

    public RunningResource(ExperimentService service, Audit audit) {
        this.service = service;
        this.showing = new ExperimentMapper(service);
        this.promotions = new PromotionService(service);
        this.audit = audit;
    }

    public List<AdminRoute> routes() {
        return List.of(
                deed("start", "Starts an experiment in which nothing is wrong.", "experiment.started", service::start),
                deed("pause", "Pauses the assignment of visitors.", "experiment.paused", service::pause),
                deed(
                        "resume",
                        "Assigns again, in another phase when the experiment was changed meanwhile.",
                        "experiment.resumed",
                        service::resume),
                deed("stop", "Ends an experiment.", "experiment.stopped", service::stop),
                AdminRoute.post(
                        "/experiments/{name}/promote",
                        Contract.json(
                                        "Makes a variant the component's own content, or a rule for an audience, and ends the"
                                                + " experiment.",
                                        PromotionAnswer.class)
                                .with(ExperimentsResource.NAME)
                                .taking(PromotionWish.class),
                        this::promote),
                AdminRoute.get(
                        "/experiments/{name}/promotion",
                        Contract.json("The values that a promotion would replace.", ReplacedAnswer.class)
                                .with(ExperimentsResource.NAME, VARIANT, AS, AUDIENCE),
                        this::replaced),
                AdminRoute.post(
                        "/experiments/{name}/promote/undo",
                        Contract.json("Brings back what the promotion of a variant replaced.", PromotionAnswer.class)
                                .with(ExperimentsResource.NAME)
                                .taking(UndoWish.class),
                        this::undo),
                AdminRoute.post(
                        "/experiments/{name}/replicate",
                        Contract.json("Prepares the same test again, as a draft.", Copied.class)
                                .with(ExperimentsResource.NAME)
                                .taking(CopyWish.class),
                        this::copy));
    }

    private AdminRoute deed(String verb, String summary, String action, Deed deed) {
        Contract contract = Contract.json(summary, ExperimentView.class)
                .with(ExperimentsResource.NAME)
                .taking(ReasonForm.class);
        return AdminRoute.post("/experiments/{name}/" + verb, contract, call -> {
            String name = known(call);
            String reason = call.body(ReasonForm.class).text();
            deed.of(
                    name,
                    new AuditedAct(
                            by(call, reason), () -> audit.note(call.user().name(), action, name, reason)));
            return Reply.json(view(name));
        });
    }

    private Reply promote(Call call) throws Refusal {
        String name = known(call);
        PromotionWish wish = call.body(PromotionWish.class);
        String said = text(wish.reason()).map(why -> " " + why).orElse("");
        boolean isRule = wish.as() == Promoted.RULE;
        String reason = PromotionNote.of(wish.variant(), isRule) + said;
        PageEditor.Step step = step(name, wish.variant(), wish.as(), text(wish.audience()));
        List<PageEditor.Replaced> replaced = promotions.replacedBy(step);
        AuditedAct order = new AuditedAct(by(call, reason), () -> {
            audit.note(call.user().name(), PromotionNote.PROMOTED, name, reason);
            replaced.forEach(each -> audit.noteBefore(
                    call.user().name(), PromotionNote.PROMOTED, name, each.name() + "=" + each.before()));
        });
        TextView done = PromotionTexts.promoted(promotions.promote(name, step, order));
        return Reply.json(new PromotionAnswer(view(name), done));
    }

    private Reply replaced(Call call) throws Refusal {
        Promoted as = call.values().constant("as", Promoted.class).orElseThrow();
        String variant = call.values().the("variant");
        return Reply.json(new ReplacedAnswer(promotions.replacedBy(
                step(known(call), variant, as, call.values().text("audience")))));
    }

    private PageEditor.Step step(String name, String variant, Promoted as, Optional<String> audience) throws Refusal {
        return as == Promoted.RULE
                ? promotions.asRule(name, variant, audience.orElse(""))
                : promotions.asContent(name, variant);
    }

    private Reply undo(Call call) throws Refusal {
        String name = known(call);
        UndoWish wish = call.body(UndoWish.class);
        String variant = wish.time() == null ? wish.variant() : audit.promotedVariant(name, wish.time());
        String reason = "The promotion of [" + variant + "] was undone."
                + text(wish.reason()).map(why -> " " + why).orElse("");
        AuditedAct order = new AuditedAct(
                by(call, reason), () -> audit.note(call.user().name(), PromotionNote.UNDONE, name, reason));
        TextView done = PromotionTexts.undone(variant, promotions.undo(name, variant, order));
        return Reply.json(new PromotionAnswer(view(name), done));
    }

    private Reply copy(Call call) throws Refusal {
        String name = known(call);
        CopyWish wish = call.body(CopyWish.class);
        audit.note(
                call.user().name(),
                "experiment.replicated",
                name,
                text(wish.title()).orElse(""));
        return Reply.json(new Copied(promotions.copy(
                name, new PromotionService.Copy(text(wish.component()), text(wish.audience()), text(wish.title())))));
    }

    private String known(Call call) throws Refusal {
        return service.draft(call.values().the("name"), service.standing()).name();
    }

    private ExperimentView view(String name) throws Refusal {
        Standing standing = service.standing();
        return showing.view(service.draft(name, standing), standing);
    }

    private ExperimentStore.By by(Call call, String reason) {
        return new ExperimentStore.By(call.user().name(), reason, audit.clock().instant());
    }

    private static Optional<String> text(@Nullable String text) {
        return Optional.ofNullable(text).map(String::trim).filter(word -> !word.isEmpty());
    }
}
