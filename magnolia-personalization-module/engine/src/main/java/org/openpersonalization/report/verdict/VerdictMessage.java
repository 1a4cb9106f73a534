package org.openpersonalization.report.verdict;

import java.util.Optional;
import org.openpersonalization.message.Message;
import org.openpersonalization.report.reading.Change;
import org.openpersonalization.report.reading.ReportCode;
import org.openpersonalization.statistics.verdict.Verdict;

/**
 * The message of a verdict.
 *
 * @param change of the primary goal, if there is enough to show
 */
record VerdictMessage(VerdictContext situation, Optional<Change> change) {

    Message message() {
        Verdict verdict = situation.verdict();
        if (situation.isLeftOpen()) {
            return leftOpen();
        } else if (verdict instanceof Verdict.Broken) {
            return Message.of(ReportCode.BROKEN);
        } else if (verdict instanceof Verdict.Harmed harmed) {
            return Stops.harm(
                    Message.of(ReportCode.HARMED).variant("variant", situation.variant()),
                    situation.terms(),
                    harmed.guardrail());
        } else if (verdict instanceof Verdict.TooFew) {
            return situation.message(ReportCode.TOO_FEW);
        } else if (verdict instanceof Verdict.TooEarly early) {
            return Message.of(ReportCode.TOO_EARLY).count("days", early.days());
        } else if (verdict instanceof Verdict.KeepRunning running) {
            return changed(running.more().addTo(situation.message(ReportCode.KEEP_RUNNING)));
        }
        return changed(situation.message(decided(verdict)));
    }

    private Message leftOpen() {
        return situation.isClosing()
                ? changed(situation.message(ReportCode.CLOSING).count("open", situation.open()))
                : changed(situation.message(ReportCode.ENDED));
    }

    private static ReportCode decided(Verdict verdict) {
        if (verdict instanceof Verdict.Winner) {
            return ReportCode.WINNER;
        } else if (verdict instanceof Verdict.Worse) {
            return ReportCode.WORSE;
        }
        return verdict instanceof Verdict.NoDifference ? ReportCode.NO_DIFFERENCE : ReportCode.UNDECIDED;
    }

    private Message changed(Message message) {
        return change.map(each -> each.addTo(message)).orElseGet(() -> message.form("interval", "none"));
    }
}
