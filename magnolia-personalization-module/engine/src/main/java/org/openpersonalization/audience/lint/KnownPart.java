package org.openpersonalization.audience.lint;

import java.util.function.Predicate;
import org.openpersonalization.audience.Attributes;
import org.openpersonalization.audience.Clause;
import org.openpersonalization.audience.Condition;

/** A condition of which some attributes are not known now, such as those of a request when profiles are counted. */
public final class KnownPart {

    private final Clause clause;
    private final Predicate<String> isKnown;

    /**
     * The part of a condition that can be judged.
     *
     * @param isKnown whether the attribute at a path can be read
     */
    public KnownPart(Condition condition, Predicate<String> isKnown) {
        this.clause = condition.clause();
        this.isKnown = isKnown;
    }

    /** Whether the condition holds for some values of the attributes that are not known; they are not read. */
    public boolean mayMatch(Attributes attributes) {
        return of(clause, attributes) != Certainty.NEVER;
    }

    private Certainty of(Clause part, Attributes attributes) {
        if (part instanceof Clause.At at) {
            return isKnown.test(at.path()) ? Certainty.of(at.matches(attributes)) : Certainty.PERHAPS;
        }
        if (part instanceof Clause.Not not) {
            return of(not.part(), attributes).not();
        }
        return part instanceof Clause.AllOf all
                ? all.parts().stream().map(each -> of(each, attributes)).reduce(Certainty.ALWAYS, Certainty::and)
                : any((Clause.AnyOf) part, attributes);
    }

    private Certainty any(Clause.AnyOf any, Attributes attributes) {
        return any.parts().stream()
                .map(each -> of(each, attributes))
                .reduce(Certainty::or)
                .orElse(Certainty.ALWAYS);
    }
}
