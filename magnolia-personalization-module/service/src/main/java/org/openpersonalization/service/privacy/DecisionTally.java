package org.openpersonalization.service.privacy;

import java.time.LocalDate;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.ledger.Circumstances;
import org.openpersonalization.ledger.Statement;

/**
 * How many decisions of one kind fell on one day.
 *
 * @param day in UTC
 * @param purpose the purpose
 * @param verdict what was decided
 * @param source where it was said
 * @param count how often
 */
public record DecisionTally(
        LocalDate day, Purpose purpose, Statement.Verdict verdict, Circumstances.Source source, long count) {}
