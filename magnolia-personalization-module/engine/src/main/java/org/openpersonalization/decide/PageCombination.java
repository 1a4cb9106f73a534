package org.openpersonalization.decide;

import java.util.List;
import org.openpersonalization.decide.rung.CompiledPage;
import org.openpersonalization.definition.Variant;
import org.openpersonalization.goal.Membership;

/**
 * Names all that a page shows of its decisions, reasons included. Visitors with the same combination see the same page. It contains no id
 * and no value of an attribute.
 *
 * @param told changes with the definitions that the page shows, such as the titles of audiences
 * @param shown the granted ones of the purposes in the page's conditions; then rung and variant of each component, and the experiment
 *     or optimization that assigned it
 */
public record PageCombination(String told, String shown) {

    private static final int HEXADECIMAL = 16;
    private static final int LETTERS_EACH = 4;

    /** The combination of a page's decisions, given in the order of its components. */
    static PageCombination of(CompiledPage page, long granted, Decision[] decisions) {
        StringBuilder shown = new StringBuilder(HEXADECIMAL + LETTERS_EACH * decisions.length);
        shown.append(Long.toString(granted, HEXADECIMAL)).append('-');
        for (int number = 0; number < decisions.length; number++) {
            append(decisions[number], page.components().get(number).component().variants(), shown);
        }
        return new PageCombination(page.told(), shown.toString());
    }

    /** The letter of the rung, the number of the variant, and the further inputs of the reason. */
    private static void append(Decision decision, List<Variant> variants, StringBuilder shown) {
        shown.append((char) ('A' + decision.rung().ordinal())).append(number(decision.variant(), variants));
        if (!decision.isDerived()) {
            shown.append((char) ('a' + decision.reason().code().ordinal()));
        }
        if (decision.rung() == RungKind.EXPERIMENT || decision.rung() == RungKind.PREDICTIVE) {
            for (Membership each : decision.participation().memberships()) {
                shown.append('(').append(each.comparison()).append(')');
            }
        }
    }

    /** From 1 in the editor's order; 0 for the component's own content. */
    private static int number(String variant, List<Variant> variants) {
        int number = variants.size();
        while (number > 0 && !variants.get(number - 1).name().equals(variant)) {
            number--;
        }
        return number;
    }
}
