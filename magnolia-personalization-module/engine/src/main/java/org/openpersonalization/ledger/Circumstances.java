package org.openpersonalization.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.openpersonalization.label.Labels;

/**
 * The circumstances of a decision.
 *
 * @param controller the controller of the processing
 * @param jurisdiction the jurisdiction of the applied law, such as {@code CH} or {@code US-CA}; empty when unknown
 * @param regime the rule that was applied, such as {@code opt-in}
 * @param source the place of the decision
 * @param surface the variant of the banner or form and the buttons that it offered
 * @param signals further signals of the browser, such as {@code Sec-GPC}
 */
public record Circumstances(
        String controller, String jurisdiction, String regime, Source source, String surface, List<String> signals) {

    public Circumstances {
        signals = List.copyOf(signals);
    }

    /** Where a decision can come from. */
    public enum Source {
        BANNER,
        PREFERENCE_CENTRE,
        GPC_HEADER,
        API,
        IMPORT,
        ADMIN;

        /** The name in storage and exports; never changes. */
        public String label() {
            return Labels.of(this);
        }

        /** The source of this name; empty when there is none. */
        public static Optional<Source> of(String label) {
            return Arrays.stream(values())
                    .filter(source -> source.label().equals(label))
                    .findFirst();
        }
    }
}
