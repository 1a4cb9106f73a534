package org.openpersonalization.service.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.openpersonalization.decide.Decision;
import org.openpersonalization.decide.RungKind;
import org.openpersonalization.definition.ComponentKind;
import org.openpersonalization.definition.Origin;
import org.openpersonalization.service.visitor.receipt.ShownDecision;
import org.openpersonalization.signal.Place;

/**
 * The notices that stand beside components.
 *
 * @param priceNoticeIn countries and regions in which a personal price is told
 * @param shownOrigins the origins of variants that are disclosed
 * @param disclosure whether the choice by a model is disclosed
 */
public record NoticeRules(Set<String> priceNoticeIn, Set<Origin> shownOrigins, boolean disclosure) {

    /** The rungs that look at a person; the others know the request alone, or nothing. */
    private static final Set<RungKind> PERSONAL =
            Set.of(RungKind.EXPERIMENT, RungKind.PREDICTIVE, RungKind.BEHAVIORAL, RungKind.DECLARED);

    public NoticeRules {
        priceNoticeIn = Set.copyOf(priceNoticeIn);
        shownOrigins = Set.copyOf(shownOrigins);
    }

    /** Whether visitors at a place are told that a price is personal. */
    public boolean isPriceToldIn(Place place) {
        return priceNoticeIn.contains(place.region()) || priceNoticeIn.contains(place.country());
    }

    /** The notices of a shown component, for a visitor at a place, which is asked for beside a personal price alone. */
    public List<ComponentNotice> of(ShownDecision shown, Supplier<Place> place) {
        Decision decision = shown.decision();
        List<ComponentNotice> notices = new ArrayList<>();
        boolean isPersonalPrice = shown.kind() == ComponentKind.PRICE && PERSONAL.contains(decision.rung());
        if (isPersonalPrice && isPriceToldIn(place.get())) {
            notices.add(ComponentNotice.PERSONAL_PRICE);
        }
        if (decision.rung().isByModel() && disclosure) {
            notices.add(ComponentNotice.MACHINE_CHOSEN);
        }
        if (!decision.isDefault() && shownOrigins.contains(shown.origin())) {
            notices.add(ofOrigin(shown.origin()));
        }
        return notices;
    }

    private static ComponentNotice ofOrigin(Origin origin) {
        return switch (origin) {
            case HUMAN -> ComponentNotice.WRITTEN_BY_PEOPLE;
            case AI_ASSISTED -> ComponentNotice.WRITTEN_WITH_AI;
            case AI -> ComponentNotice.WRITTEN_BY_AI;
        };
    }
}
