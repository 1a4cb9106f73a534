package org.openpersonalization.web.admin.installation;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import org.openpersonalization.service.installation.CheckCode;
import org.openpersonalization.service.installation.CheckRunner;
import org.openpersonalization.web.admin.route.AdminRoute;
import org.openpersonalization.web.admin.route.Call;
import org.openpersonalization.web.admin.route.Reply;
import org.openpersonalization.web.route.Contract;
import org.openpersonalization.web.route.Format;
import org.openpersonalization.web.route.Parameter;

/** The state of the installation, for admins. Needs neither the database nor valid settings. */
public final class InstallationResource {

    private final CheckRunner checks;
    private final InstantSource clock;

    private enum Detail {
        TRUE,
        FALSE
    }

    public InstallationResource(CheckRunner checks, InstantSource clock) {
        this.checks = checks;
        this.clock = clock;
    }

    public List<AdminRoute> routes() {
        Contract contract = Contract.json(
                        "The state of the installation: each check with its result and, where one is needed, its fix.",
                        HealthReport.class)
                .with(
                        Parameter.query("detail", Format.oneOf(Detail.values()), "Whether each check is listed."),
                        Parameter.query("language", Format.LANGUAGE, "Of the sentences: en or de; en unless given."));
        return List.of(AdminRoute.get("/health", contract, this::report).forAdmins());
    }

    private Reply report(Call call) {
        List<CheckRunner.Checked> results = checks.run();
        InstallationTexts texts =
                InstallationTexts.in(call.values().text("language").orElse("en"));
        boolean isDetailed = call.values()
                .constant("detail", Detail.class)
                .filter(Detail.TRUE::equals)
                .isPresent();
        return Reply.json(new HealthReport(
                worst(results),
                clock.instant(),
                isDetailed
                        ? results.stream()
                                .map(checked -> HealthReport.InstallationResult.of(checked, texts))
                                .toList()
                        : List.of()));
    }

    private static CheckCode.State worst(List<CheckRunner.Checked> results) {
        return results.stream()
                .map(checked -> checked.result().code().state())
                .max(Comparator.naturalOrder())
                .orElse(CheckCode.State.OK);
    }
}
