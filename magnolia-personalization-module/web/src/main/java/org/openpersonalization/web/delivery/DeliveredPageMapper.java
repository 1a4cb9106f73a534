package org.openpersonalization.web.delivery;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openpersonalization.decide.Decision;
import org.openpersonalization.digest.Sha256;
import org.openpersonalization.label.Labels;
import org.openpersonalization.service.delivery.ContentNode;
import org.openpersonalization.service.message.MessageCatalogue;
import org.openpersonalization.service.visitor.receipt.ShownDecision;
import org.openpersonalization.web.RequestDecisions;
import org.openpersonalization.web.endpoint.VisitorServices;

/** Makes the view of a page out of its content and the decisions of a request. */
final class DeliveredPageMapper {

    private static final int KEY_BYTES = 12;

    private final VisitorServices services;
    private final Optional<RequestDecisions> decisions;
    private final ContentLanguage language;
    private final Surroundings around;

    /**
     * The surroundings of a request.
     *
     * @param contextPath of the application
     * @param mode the mode of the answer
     * @param now the moment of the request
     */
    record Surroundings(String contextPath, String mode, Instant now) {}

    DeliveredPageMapper(
            VisitorServices services,
            Optional<RequestDecisions> decisions,
            ContentLanguage language,
            Surroundings around) {
        this.services = services;
        this.decisions = decisions;
        this.language = language;
        this.around = around;
    }

    DeliveredPage page(ContentNode page, PageSelection selection) {
        boolean isWhole = selection.isWholePage();
        ContentNode.Place place = page.place();
        return new DeliveredPage(
                place.name(),
                place.path(),
                place.id(),
                place.type(),
                keyOf(page),
                language.tag(),
                around.mode(),
                isWhole ? DeliveredNode.content(page, this::decided) : Map.of(),
                isWhole ? DeliveredNode.names(page) : List.of(),
                isWhole ? null : components(page, selection));
    }

    private List<DecidedComponent> components(ContentNode page, PageSelection selection) {
        return page.personalized()
                .filter(node -> selection.includes(node.place().id()))
                .map(node -> selection.hasContent()
                        ? decided(node).with(DeliveredNode.of(withoutDecision(node), this::decided))
                        : decided(node))
                .toList();
    }

    private static ContentNode withoutDecision(ContentNode node) {
        return new ContentNode(node.place(), node.values(), node.nodes(), Optional.empty());
    }

    private static String keyOf(ContentNode page) {
        String shown = page.personalized()
                .map(node -> node.place().id() + "=" + decision(node).variant())
                .collect(Collectors.joining("\n"));
        return Sha256.mark(page.place().path() + "\n" + shown, KEY_BYTES);
    }

    private static Decision decision(ContentNode node) {
        return node.personal().orElseThrow().shown().decision();
    }

    private DecidedComponent decided(ContentNode node) {
        ContentNode.Personal personal = node.personal().orElseThrow();
        Decision decision = personal.shown().decision();
        MessageCatalogue texts = MessageCatalogue.in(language.tag());
        return new DecidedComponent(
                decision.component(),
                decision.variant(),
                decision.rung().label(),
                new DecidedComponent.WhyDecided(
                        decision.reason().code().name(),
                        texts.text(decision.reason().message())),
                decision.grounds().propensities(),
                receipt(decision).orElse(null),
                why(personal.shown()).orElse(null),
                notices(personal.shown()),
                variants(personal).orElse(null),
                null);
    }

    private Optional<Map<String, OfferedVariant>> variants(ContentNode.Personal personal) {
        Map<String, OfferedVariant> variants = new LinkedHashMap<>();
        String shown = personal.shown().decision().variant();
        personal.variants()
                .forEach((name, offer) ->
                        variants.put(name, OfferedVariant.of(offer, name.equals(shown), around.now())));
        return variants.isEmpty() ? Optional.empty() : Optional.of(variants);
    }

    private Optional<String> receipt(Decision decision) {
        return decisions.flatMap(
                made -> made.receipt(decision, services.frontEnds().receipts()));
    }

    /** Nothing is explained to editors, who see the reasons themselves. */
    private Optional<String> why(ShownDecision shown) {
        boolean isVisit = around.mode().equals(PageDeliveryResource.VISIT);
        return isVisit && !shown.decision().isDefault()
                ? services.surfaces().receipts().link(around.contextPath(), "", around.now(), List.of(shown))
                : Optional.empty();
    }

    private List<DecidedComponent.DecidedNotice> notices(ShownDecision shown) {
        return decisions.stream()
                .flatMap(made -> services.frontEnds().notices().of(shown, made::place).stream())
                .map(notice -> new DecidedComponent.DecidedNotice(Labels.of(notice), notice.text(language.tag())))
                .toList();
    }
}
