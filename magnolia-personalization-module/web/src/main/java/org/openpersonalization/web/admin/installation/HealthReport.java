package org.openpersonalization.web.admin.installation;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.label.Labels;
import org.openpersonalization.service.installation.CheckCode;
import org.openpersonalization.service.installation.CheckResult;
import org.openpersonalization.service.installation.CheckRunner;
import org.openpersonalization.service.installation.InstallationCheck;

/**
 * The state of the installation.
 *
 * @param state the worst of all checks
 * @param time the time of the checks
 * @param checks one entry for each result; empty unless asked for
 */
record HealthReport(CheckCode.State state, Instant time, List<InstallationResult> checks) {

    public HealthReport {
        checks = List.copyOf(checks);
    }

    /**
     * A result in one language.
     *
     * @param area its place in the report
     * @param code stays the same in every language
     * @param state how serious it is
     * @param fields the values in its sentences, by name
     * @param text the result as a sentence
     * @param fix the next step as a sentence; null when there is nothing to mend
     */
    public record InstallationResult(
            InstallationCheck.Area area,
            String code,
            CheckCode.State state,
            SortedMap<String, String> fields,
            String text,
            @Nullable String fix) {

        static InstallationResult of(CheckRunner.Checked checked, InstallationTexts texts) {
            CheckResult result = checked.result();
            return new InstallationResult(
                    checked.check().area(),
                    Labels.of(result.code()),
                    result.code().state(),
                    texts.fields(result),
                    texts.text(result),
                    texts.fix(result).orElse(null));
        }
    }
}
