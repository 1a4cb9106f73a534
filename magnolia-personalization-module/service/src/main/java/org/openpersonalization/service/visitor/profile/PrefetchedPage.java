package org.openpersonalization.service.visitor.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.consent.ConsentState;
import org.openpersonalization.decide.Decision;
import org.openpersonalization.decide.DecisionTrace;
import org.openpersonalization.decide.Reason;
import org.openpersonalization.decide.RungKind;
import org.openpersonalization.digest.Sha256;
import org.openpersonalization.goal.Membership;
import org.openpersonalization.goal.Participation;
import org.openpersonalization.goal.Traits;
import org.openpersonalization.service.visitor.identity.PackedJson;
import org.openpersonalization.signal.Arrival;

/**
 * A page that a browser loaded ahead of its visitor, as the browser carries it until the visitor looks at it: the part of the request
 * that the view lacks, and the decisions that the page was rendered with, which are the ones that the view counts.
 *
 * @param page its path in the CMS
 * @param second when it was loaded, in seconds since the epoch
 * @param arrival how the visitor comes there
 * @param owner a hash of the visitor, the page and the time; the decisions count for this visitor alone
 * @param decisions on the components of the page
 */
public record PrefetchedPage(String page, long second, Arrival arrival, String owner, List<Carried> decisions) {

    private static final int MARK_BYTES = 6;

    /**
     * A decision without the visitor's data: neither the attributes that were read nor what was granted.
     *
     * @param memberships as {@link Membership#text} writes them
     * @param traits value by dimension
     * @param propensities of all variants by their name; empty for a decision without chance, and in values of earlier versions
     */
    public record Carried(
            String component,
            String variant,
            String wanted,
            RungKind rung,
            Reason.Code code,
            String detail,
            List<String> memberships,
            Map<String, String> traits,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable
            SortedMap<String, Double> propensities) {

        public Carried {
            propensities = propensities == null ? Collections.emptySortedMap() : propensities;
        }

        public static Carried of(Decision decision) {
            return new Carried(
                    decision.component(),
                    decision.variant(),
                    decision.wanted(),
                    decision.rung(),
                    decision.reason().code(),
                    decision.reason().detail(),
                    decision.participation().memberships().stream()
                            .map(Membership::text)
                            .toList(),
                    decision.participation().traits().values(),
                    decision.grounds().propensities());
        }

        /** The decision under the consent that holds now. */
        public Decision under(ConsentState consent) {
            return new Decision(
                    component,
                    variant,
                    wanted,
                    rung,
                    new DecisionTrace(new Reason(code, detail), List.of(), new TreeMap<>(), propensities),
                    consent,
                    new Participation(
                            memberships.stream().map(Membership::of).toList(), new Traits(new TreeMap<>(traits))));
        }
    }

    public PrefetchedPage {
        decisions = List.copyOf(decisions);
    }

    /** A page that is loaded now, with the decisions that it is rendered with. */
    public static PrefetchedPage of(
            Visitor visitor, String page, Instant time, Arrival arrival, List<Decision> decisions) {
        long second = time.getEpochSecond();
        return new PrefetchedPage(
                page,
                second,
                arrival,
                ownerOf(visitor, page, second),
                decisions.stream().map(Carried::of).toList());
    }

    /**
     * The decisions that the visitor was shown; none for another visitor than the one that the page was loaded for, and none of a rung
     * whose purposes are not granted any more.
     */
    public List<Decision> shownTo(Visitor visitor) {
        if (!owner.equals(ownerOf(visitor, page, second))) {
            return List.of();
        }
        return decisions.stream()
                .filter(each -> visitor.consent().grantsAll(each.rung().needs()))
                .map(each -> each.under(visitor.consent()))
                .toList();
    }

    public Instant time() {
        return Instant.ofEpochSecond(second);
    }

    /** The same page with the decisions that count for a comparison. */
    public PrefetchedPage withComparisonsAlone() {
        return with(
                decisions.stream().filter(each -> !each.memberships().isEmpty()).toList());
    }

    /** The same page, whose view counts for no component. */
    public PrefetchedPage withoutDecisions() {
        return with(List.of());
    }

    private PrefetchedPage with(List<Carried> fewer) {
        return new PrefetchedPage(page, second, arrival, owner, fewer);
    }

    private static String ownerOf(Visitor visitor, String page, long second) {
        return visitor.pseudonym()
                .map(pseudonym -> hash(pseudonym + "\n" + second + "\n" + page))
                .orElse("");
    }

    /** The part of a cookie's name that tells pages apart. */
    public static String keyOf(String page) {
        return hash(page);
    }

    private static String hash(String text) {
        return Sha256.mark(text, MARK_BYTES);
    }

    /** Letters, digits, hyphens and underscores. */
    public String write() {
        return PackedJson.pack(this);
    }

    /** Empty when the text has another shape, such as that of an earlier version. */
    public static Optional<PrefetchedPage> read(String text) {
        return PackedJson.unpack(text, PrefetchedPage.class);
    }
}
