package org.openpersonalization.web.admin.experiment.result;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.experiment.phase.FrozenAudience;
import org.openpersonalization.experiment.phase.Phase;
import org.openpersonalization.goal.Traits;
import org.openpersonalization.report.Report;
import org.openpersonalization.report.reading.Change;
import org.openpersonalization.report.result.ArmReport;
import org.openpersonalization.report.result.TrafficSplit;
import org.openpersonalization.report.verdict.Planned;
import org.openpersonalization.report.verdict.VariantVerdict;
import org.openpersonalization.service.report.SiteReport;
import org.openpersonalization.statistics.effect.Belief;
import org.openpersonalization.web.message.TextView;

/** Shows the engine's reports as the API says them. */
public final class ReportViews {

    private ReportViews() {}

    /**
     * The subject of a report.
     *
     * @param name the experiment's key
     * @param title its name for people
     * @param phase the phase's number
     * @param audiences titles of the audiences by which it is segmented, by name
     */
    public record About(String name, String title, int phase, Map<String, String> audiences) {

        public About {
            audiences = Map.copyOf(audiences);
        }

        static About of(Phase phase) {
            return new About(
                    phase.plan().about().name(),
                    phase.plan().about().title(),
                    phase.number(),
                    phase.plan().segments().stream()
                            .collect(Collectors.toMap(
                                    FrozenAudience::name, FrozenAudience::title, (one, other) -> one)));
        }

        /** An audience is called by its title, a dimension by its own name, which the app translates. */
        private String dimension(String dimension) {
            if (!dimension.startsWith(Traits.AUDIENCE)) {
                return dimension;
            }
            String audience = dimension.substring(Traits.AUDIENCE.length());
            return audiences.getOrDefault(audience, audience);
        }
    }

    /** The report of a phase, with the page views that no result counts. */
    public static ReportView of(Phase phase, SiteReport report) {
        return of(About.of(phase), report);
    }

    /** A report of the site, with the page views that no result counts. */
    public static ReportView of(About about, SiteReport report) {
        return of(about, report.report(), excluded(report));
    }

    /** A report of a part of the site, for which excluded page views are unknown. */
    public static ReportView of(About about, Report report) {
        return of(about, report, List.of());
    }

    private static ReportView of(About about, Report report, List<ReportView.ExcludedView> excluded) {
        return new ReportView(
                about.name(),
                about.title(),
                about.phase(),
                report.mode(),
                report.since(),
                report.until().orElse(null),
                report.countedUntil(),
                report.days(),
                report.minimumDays(),
                report.primary().arms().get(0).variant(),
                report.verdicts().stream().map(ReportViews::verdict).toList(),
                split(report.split()),
                report.goals().stream().map(ReportViews::goal).toList(),
                report.primary().arms().stream().map(ReportViews::funnel).toList(),
                segments(about, report),
                report.planned().map(ReportViews::planned).orElse(null),
                excluded);
    }

    private static List<ReportView.ExcludedView> excluded(SiteReport report) {
        return report.excluded().entrySet().stream()
                .map(sum -> new ReportView.ExcludedView(sum.getKey().label(), sum.getValue()))
                .toList();
    }

    /** A difference with its interval. */
    public static EffectView effect(Change change) {
        return new EffectView(
                change.value(), change.low().orElse(null), change.high().orElse(null), change.isAdjusted());
    }

    private static @Nullable EffectView effect(Optional<Change> change) {
        return change.map(ReportViews::effect).orElse(null);
    }

    private static ReportView.VerdictView verdict(VariantVerdict judged) {
        TextView next = TextView.of(judged.next().text());
        return new ReportView.VerdictView(
                judged.variant(),
                judged.outcome(),
                TextView.of(judged.verdict()),
                judged.proven().stream().map(TextView::of).toList(),
                new ReportView.NextView(
                        next.code(),
                        next.text(),
                        next.parameters(),
                        next.key(),
                        next.fields(),
                        ReportView.Action.valueOf(judged.next().action().name()),
                        judged.next()
                                .segment()
                                .map(segment -> segment.dimension() + "=" + segment.value())
                                .orElse(null)));
    }

    private static ReportView.SplitView split(TrafficSplit split) {
        return new ReportView.SplitView(
                split.isBroken(),
                TextView.of(split.text()),
                split.arms().stream()
                        .map(arm -> new ReportView.SplitArm(arm.variant(), arm.visitors(), arm.expected(), arm.left()))
                        .toList(),
                split.days().stream()
                        .map(day -> new ReportView.SplitDay(day.day().toString(), day.counts()))
                        .toList());
    }

    private static GoalReportView goal(org.openpersonalization.report.result.GoalReport goal) {
        String control = goal.arms().get(0).variant();
        return new GoalReportView(
                goal.goal(),
                goal.title(),
                GoalReportView.Role.valueOf(goal.role().name()),
                GoalReportView.Unit.valueOf(goal.unit().name()),
                goal.isLessBetter(),
                goal.isEnough(),
                goal.arms().stream().map(arm -> arm(arm, control)).toList(),
                goal.series().stream()
                        .map(point -> new GoalReportView.DayView(
                                point.day().toString(),
                                point.variant(),
                                point.visitors(),
                                point.change().value(),
                                point.change().low().orElse(null),
                                point.change().high().orElse(null)))
                        .toList(),
                goal.guardrail()
                        .map(each -> new GoalReportView.GuardrailView(each.tolerance(), each.harmed(), each.stops()))
                        .orElse(null));
    }

    private static GoalReportView.ArmView arm(ArmReport arm, String control) {
        Optional<ArmReport.Effects> effects = arm.effects();
        return new GoalReportView.ArmView(
                arm.variant(),
                arm.variant(),
                arm.variant().equals(control),
                arm.joined(),
                arm.closed(),
                arm.reached().orElse(null),
                arm.value().orElse(null),
                effect(effects.map(ArmReport.Effects::absolute)),
                effect(effects.map(ArmReport.Effects::relative)),
                effect(effects.map(ArmReport.Effects::plainRelative)),
                effects.map(ArmReport.Effects::pValue).orElse(null),
                effects.flatMap(ArmReport.Effects::corrected).orElse(null),
                effects.flatMap(ArmReport.Effects::belief)
                        .map(Belief::chanceToBeatControl)
                        .orElse(null),
                effects.flatMap(ArmReport.Effects::belief)
                        .map(Belief::expectedLoss)
                        .orElse(null),
                arm.belief(control).map(TextView::of).orElse(null));
    }

    private static ReportView.FunnelRow funnel(ArmReport arm) {
        return new ReportView.FunnelRow(
                arm.variant(),
                arm.joined(),
                arm.open(),
                arm.closed(),
                arm.reached().orElse(null));
    }

    private static ReportView.SegmentsView segments(About about, Report report) {
        return new ReportView.SegmentsView(
                report.segments().rows().stream()
                        .map(row -> new SegmentRowView(
                                row.segment().dimension(),
                                about.dimension(row.segment().dimension()),
                                row.segment().value(),
                                row.isHidden(),
                                row.visitors().orElse(null),
                                row.goal(),
                                row.variant(),
                                effect(row.effect()),
                                effect(row.seen()),
                                row.isEvidence()))
                        .toList(),
                report.segments().findings().stream()
                        .map(finding -> TextView.of(finding.text()))
                        .toList(),
                (int) report.segments().least());
    }

    private static ReportView.PlannedView planned(Planned planned) {
        return new ReportView.PlannedView(
                planned.visitors(), planned.seen(), planned.isOver(), TextView.of(planned.text()));
    }
}
