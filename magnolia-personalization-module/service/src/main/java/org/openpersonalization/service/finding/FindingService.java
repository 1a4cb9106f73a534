package org.openpersonalization.service.finding;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.openpersonalization.audience.lint.LintFinding;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.decide.lint.ContentLint;
import org.openpersonalization.decide.lint.VariantLint;
import org.openpersonalization.definition.Variant;
import org.openpersonalization.experiment.phase.RunningExperiments;

/**
 * Checks the variants of all pages: their rules, content, consent and experiments.
 *
 * @param components the content
 * @param experiments the experiments in force
 * @param shares the share of visitors' choices that grant a purpose
 * @param clock the current time
 */
public record FindingService(
        AuthoredComponents components,
        Supplier<RunningExperiments> experiments,
        GrantShares shares,
        InstantSource clock) {

    /** A purpose that fewer of the choices grant is rarely granted. */
    private static final double RARE = 0.25;

    private static final int MOST = 1_000;
    private static final Comparator<LintFinding> WORST_FIRST =
            Comparator.comparing(finding -> finding.code().weight());

    /** Checks at most 1000 components. */
    public SiteFindings findings() {
        AuthoredComponents.Authored authored = components.read(MOST);
        RunningExperiments running = experiments.get();
        Map<Purpose, Double> known = shares.lately();
        List<SiteFindings.ComponentFindings> found = new ArrayList<>();
        for (AuthoredComponent each : authored.components()) {
            List<LintFinding> findings = findings(each, running, known);
            if (!findings.isEmpty()) {
                found.add(new SiteFindings.ComponentFindings(each.component().id(), each.place(), findings));
            }
        }
        return new SiteFindings(found, authored.components().size(), authored.isComplete());
    }

    private List<LintFinding> findings(
            AuthoredComponent authored, RunningExperiments running, Map<Purpose, Double> known) {
        List<LintFinding> findings = new ArrayList<>(VariantLint.findings(authored.component(), clock.instant()));
        for (Variant variant : authored.component().variants()) {
            findings.addAll(ContentLint.findings(
                    variant.name(), authored.own(), authored.fields().getOrDefault(variant.name(), List.of())));
            addRarelyGranted(variant, known, findings);
        }
        running.on(authored.component().id())
                .forEach(experiment -> findings.add(new LintFinding(
                        LintFinding.Code.EXPERIMENT_RUNNING, "", Map.of("experiment", experiment.title()))));
        findings.sort(WORST_FIRST);
        return findings;
    }

    private static void addRarelyGranted(Variant variant, Map<Purpose, Double> known, List<LintFinding> findings) {
        variant.audience().ifPresent(audience -> {
            for (Purpose purpose : audience.purposes()) {
                double share = known.getOrDefault(purpose, 1.0);
                if (share < RARE) {
                    findings.add(new LintFinding(
                            LintFinding.Code.RARELY_GRANTED,
                            variant.name(),
                            Map.of(
                                    "variant",
                                    variant.name(),
                                    "purpose",
                                    purpose.id(),
                                    "percent",
                                    String.valueOf(Math.round(100 * share)))));
                }
            }
        });
    }
}
