package org.openpersonalization.web.admin.experiment.result;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.openpersonalization.message.Message;
import org.openpersonalization.message.MessageField.Kind;
import org.openpersonalization.report.Report;
import org.openpersonalization.report.result.GoalReport;
import org.openpersonalization.web.admin.experiment.view.ExperimentCode;
import org.openpersonalization.web.admin.experiment.view.ExperimentSummary.Health;
import org.openpersonalization.web.admin.experiment.view.ExperimentSummary.Level;
import org.openpersonalization.web.message.TextView;

/** Says at a glance whether an experiment's numbers can be believed and nothing suffers. */
final class HealthCheck {

    private static final Duration PATIENCE = Duration.ofHours(2);

    private HealthCheck() {}

    static Health of(Report report, Instant now) {
        if (report.split().isBroken()) {
            return new Health(Level.BROKEN, List.of(TextView.of(report.split().text())));
        }
        List<TextView> texts = new ArrayList<>();
        report.goals().forEach(goal -> harmed(goal, texts));
        boolean isRunning = report.until().map(now::isBefore).orElse(true);
        if (isRunning && report.countedUntil().isBefore(now.minus(PATIENCE))) {
            texts.add(TextView.of(Message.of(ExperimentCode.COUNTING_IS_LATE)));
        }
        return new Health(texts.isEmpty() ? Level.GOOD : Level.ATTENTION, texts);
    }

    private static void harmed(GoalReport goal, List<TextView> texts) {
        goal.guardrail()
                .filter(guardrail -> !guardrail.harmed().isEmpty())
                .ifPresent(guardrail -> texts.add(TextView.of(Message.of(ExperimentCode.GUARDRAIL_HARMED)
                        .title("goal", goal.title())
                        .names("variants", Kind.VARIANT, guardrail.harmed()))));
    }
}
