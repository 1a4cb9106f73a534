package org.openpersonalization.report.verdict;

import java.util.Optional;
import org.openpersonalization.report.reading.Change;
import org.openpersonalization.report.reading.Text;

/**
 * What is to be thought of a variant.
 *
 * @param verdict the finding
 * @param change of the primary goal, relative, with the interval of the test that decides; empty while there is not
 *     enough
 * @param next what to do
 */
public record Judged(String variant, Text verdict, Optional<Change> change, Next next) {}
