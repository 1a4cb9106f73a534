package org.openpersonalization.web.admin.experiment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.message.InvalidValueException;
import org.openpersonalization.service.RefusalCode;
import org.openpersonalization.service.experiment.PageEditor;
import org.openpersonalization.service.experiment.PromotionService;
import org.openpersonalization.service.experiment.change.PromotionActions;
import org.openpersonalization.service.experiment.change.PromotionActions.Promotion;
import org.openpersonalization.web.admin.experiment.view.ExperimentView;
import org.openpersonalization.web.admin.experiment.view.ReasonForm;
import org.openpersonalization.web.admin.route.AdminRoute;
import org.openpersonalization.web.admin.route.Call;
import org.openpersonalization.web.admin.route.Reply;
import org.openpersonalization.web.http.Refusal;
import org.openpersonalization.web.http.RequestCode;
import org.openpersonalization.web.message.TextView;
import org.openpersonalization.web.route.Contract;
import org.openpersonalization.web.route.Format;
import org.openpersonalization.web.route.Parameter;

/** Promotes variants, undoes promotions, and replicates experiments. */
public final class PromotionResource {

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
                throw RefusalCode.missing("variant", "as");
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
                throw new InvalidValueException(RequestCode.UNDO_WITHOUT_PROMOTION.message());
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

    private final PromotionActions promotions;

    public PromotionResource(PromotionActions promotions) {
        this.promotions = promotions;
    }

    public List<AdminRoute> routes() {
        return List.of(
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

    private Reply promote(Call call) throws Refusal {
        String name = call.values().the("name");
        PromotionWish wish = call.body(PromotionWish.class);
        Promotion promotion = new Promotion(wish.variant(), wish.as() == Promoted.RULE, text(wish.audience()));
        PromotionActions.Done done = promotions.promote(name, promotion, order(call, wish.reason()));
        return Reply.json(
                new PromotionAnswer(ExperimentMapper.view(done.detail()), PromotionTexts.promoted(done.promoted())));
    }

    private Reply replaced(Call call) {
        Promoted as = call.values().constant("as", Promoted.class).orElseThrow();
        Promotion promotion = new Promotion(
                call.values().the("variant"), as == Promoted.RULE, call.values().text("audience"));
        return Reply.json(new ReplacedAnswer(promotions.replacedBy(call.values().the("name"), promotion)));
    }

    private Reply undo(Call call) throws Refusal {
        String name = call.values().the("name");
        UndoWish wish = call.body(UndoWish.class);
        PromotionActions.Undone undone = promotions.undo(name, wish.variant(), wish.time(), order(call, wish.reason()));
        return Reply.json(new PromotionAnswer(
                ExperimentMapper.view(undone.detail()), PromotionTexts.undone(undone.variant(), undone.restarted())));
    }

    private Reply copy(Call call) {
        CopyWish wish = call.body(CopyWish.class);
        PromotionService.Copy copy =
                new PromotionService.Copy(text(wish.component()), text(wish.audience()), text(wish.title()));
        return Reply.json(new Copied(promotions.replicate(
                call.values().the("name"), copy, call.user().name())));
    }

    private static PromotionActions.Order order(Call call, @Nullable String reason) {
        return new PromotionActions.Order(call.user().name(), text(reason));
    }

    private static Optional<String> text(@Nullable String text) {
        return Optional.ofNullable(text).map(String::trim).filter(word -> !word.isEmpty());
    }
}
