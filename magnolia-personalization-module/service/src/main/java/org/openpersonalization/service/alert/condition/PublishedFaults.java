package org.openpersonalization.service.alert.condition;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.openpersonalization.audience.lint.LintFinding;
import org.openpersonalization.message.Message;
import org.openpersonalization.service.alert.AlertCondition;
import org.openpersonalization.service.alert.AlertFinding;
import org.openpersonalization.service.alert.AlertKind;
import org.openpersonalization.service.finding.FindingService;
import org.openpersonalization.service.finding.SiteFindings;

/**
 * Components of this instance's pages whose variants have faults; warnings and hints raise no alert. Meant for public instances, whose
 * pages are the published ones.
 */
public record PublishedFaults(FindingService findings, InstantSource clock) implements AlertCondition {

    /** The largest number of alerts at a time; the others follow when these are resolved. */
    private static final int MOST = 50;

    @Override
    public Look look() {
        List<SiteFindings.ComponentFindings> faulty = findings.findings().components().stream()
                .filter(component -> faults(component) > 0)
                .toList();
        return new Look(
                clock.instant(),
                Set.of(AlertKind.PUBLISHED_FAULT),
                faulty.stream().limit(MOST).map(PublishedFaults::finding).toList(),
                faulty.stream().map(SiteFindings.ComponentFindings::component).collect(Collectors.toSet()));
    }

    private static long faults(SiteFindings.ComponentFindings component) {
        return component.findings().stream()
                .filter(finding -> finding.code().weight() == LintFinding.Weight.FAULT)
                .count();
    }

    private static AlertFinding finding(SiteFindings.ComponentFindings component) {
        String title = component.place().pageTitle();
        Message message = Message.of(AlertKind.PUBLISHED_FAULT)
                .title("page", title.isEmpty() ? component.place().page() : title)
                .count("faults", faults(component));
        return new AlertFinding(
                AlertKind.PUBLISHED_FAULT, component.component(), message, "components/of/" + component.component());
    }
}
