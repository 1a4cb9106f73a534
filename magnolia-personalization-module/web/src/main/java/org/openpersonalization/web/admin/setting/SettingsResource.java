package org.openpersonalization.web.admin.setting;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.web.admin.route.AdminRoute;
import org.openpersonalization.web.admin.route.Call;
import org.openpersonalization.web.admin.route.Reply;
import org.openpersonalization.web.message.TextView;
import org.openpersonalization.web.route.Contract;
import org.openpersonalization.web.setting.SettingState;

/** The settings of this instance, for administrators; an operator of the CMS changes them in its configuration. */
public final class SettingsResource {

    /** An answer: every setting in the order of paths, and the node that they are below. */
    public record SettingList(String node, List<SettingView> settings) {}

    /**
     * A setting in the API.
     *
     * @param path below the node of all settings
     * @param written the configured texts, several of a list or map; empty for the default and for a secret
     * @param usual the default; empty where there is none
     * @param expected the values that can be used; null for a map without entries
     * @param secret whether the value is not shown
     * @param effect the value in force instead of an invalid one; null for a valid one
     */
    public record SettingView(
            String path,
            List<String> written,
            String usual,
            @Nullable TextView expected,
            boolean secret,
            @Nullable TextView effect) {

        static SettingView of(SettingState state) {
            return new SettingView(
                    state.path(),
                    state.written(),
                    state.usual(),
                    state.expected().map(TextView::of).orElse(null),
                    state.isSecret(),
                    state.effect().map(TextView::of).orElse(null));
        }
    }

    private static final String NODE = "/modules/personalization/config";

    private final Supplier<List<SettingState>> settings;

    public SettingsResource(Supplier<List<SettingState>> settings) {
        this.settings = settings;
    }

    public List<AdminRoute> routes() {
        Contract contract = Contract.json(
                "The settings of this instance with value, default and accepted values; secrets are left out.",
                SettingList.class);
        return List.of(AdminRoute.get("/settings", contract, this::show).forAdmins());
    }

    private Reply show(Call call) {
        return Reply.json(new SettingList(
                NODE, settings.get().stream().map(SettingView::of).toList()));
    }
}
