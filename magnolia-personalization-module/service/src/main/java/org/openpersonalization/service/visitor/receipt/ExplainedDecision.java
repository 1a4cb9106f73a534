package org.openpersonalization.service.visitor.receipt;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.openpersonalization.consent.AttributeReach;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.decide.Decision;
import org.openpersonalization.decide.RungKind;

/**
 * The explanation of one decision, with the names of attributes and without their values. It is the same for all
 * visitors with the same page.
 *
 * @param title the component's title for the visitor; may be empty
 * @param component its id
 * @param variant the shown variant
 * @param rung the name of the rung that decided
 * @param code the reason's code
 * @param detail the object of the code, such as an audience's title
 * @param read paths of the attributes at which deciding may have looked
 * @param purposes ids of the purposes that were used
 * @param byModel whether a machine-learned model chose or ordered it
 * @param origin the author of the content
 */
public record ExplainedDecision(
        @JsonProperty("n") String title,
        @JsonProperty("i") String component,
        @JsonProperty("v") String variant,
        @JsonProperty("r") String rung,
        @JsonProperty("c") String code,
        @JsonProperty("d") String detail,
        @JsonProperty("p") List<String> read,
        @JsonProperty("u") List<String> purposes,
        @JsonProperty("m") boolean byModel,
        @JsonProperty("o") String origin) {

    private static final int MAX_TITLE = 80;

    public ExplainedDecision {
        read = List.copyOf(read);
        purposes = List.copyOf(purposes);
    }

    static ExplainedDecision of(ShownDecision shown) {
        Decision decision = shown.decision();
        String title = shown.title().strip();
        SortedSet<String> read = decision.considered();
        return new ExplainedDecision(
                title.length() > MAX_TITLE ? title.substring(0, MAX_TITLE) + "…" : title,
                decision.component(),
                decision.variant(),
                decision.rung().label(),
                decision.reason().code().name(),
                decision.reason().detail(),
                List.copyOf(read),
                purposes(shown, read).stream().map(Purpose::id).toList(),
                decision.rung().isByModel(),
                shown.origin().label());
    }

    /**
     * Attributes need their purposes; a variant also those of its rung and of the component, and so does any variation
     * that an experiment assigned or a model chose, the component's own content included.
     */
    private static Set<Purpose> purposes(ShownDecision shown, SortedSet<String> read) {
        Set<Purpose> purposes = new TreeSet<>();
        for (String path : read) {
            purposes.addAll(AttributeReach.purposesOf(path));
        }
        RungKind rung = shown.decision().rung();
        if (!shown.decision().isDefault() || rung == RungKind.EXPERIMENT || rung.isByModel()) {
            purposes.addAll(rung.needs());
            purposes.addAll(shown.kind().purposes());
        }
        return purposes;
    }
}
