package org.openpersonalization.service.privacy.ledger;

import java.time.LocalDate;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.ledger.Circumstances;
import org.openpersonalization.ledger.Statement;

/**
 * The number of decisions of one kind on one day.
 *
 * @param day in UTC
 * @param purpose the purpose
 * @param verdict the decision
 * @param source the place of the decision
 * @param count the number of decisions
 */
public record DecisionTally(
        LocalDate day, Purpose purpose, Statement.Verdict verdict, Circumstances.Source source, long count) {}
