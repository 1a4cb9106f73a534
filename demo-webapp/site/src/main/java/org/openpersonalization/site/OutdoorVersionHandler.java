package org.openpersonalization.site;

import info.magnolia.module.DefaultModuleVersionHandler;
import info.magnolia.module.InstallContext;
import info.magnolia.module.delta.OrderFilterBeforeTask;
import info.magnolia.module.delta.SetPropertyTask;
import info.magnolia.module.delta.Task;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Installs the shop's content, and tells the personalization module which headers hold the visitor's place, what holds where, and
 * how its pages look.
 */
public class OutdoorVersionHandler extends DefaultModuleVersionHandler {

    private static final int KEY_BYTES = 32;
    private static final String SETTINGS = "/modules/personalization/config";
    private static final String STYLES = "/.resources/outdoor/webresources/css/choices.css";
    /** Everywhere else visitors are asked first. */
    private static final String JURISDICTIONS = SETTINGS + "/consent/jurisdictions";

    @Override
    protected List<Task> getExtraInstallTasks(InstallContext context) {
        List<Task> tasks = new ArrayList<>(super.getExtraInstallTasks(context));
        tasks.add(new OrderFilterBeforeTask("pretendedRegion", new String[] {"personalization"}));
        tasks.add(new SetPropertyTask("config", SETTINGS, "countryHeader", "X-Geo-Country"));
        tasks.add(new SetPropertyTask("config", SETTINGS, "regionHeader", "X-Geo-Region"));
        tasks.add(new SetPropertyTask("config", SETTINGS + "/consent", "page", "/home/privacy.html"));
        tasks.add(new SetPropertyTask("config", SETTINGS + "/consent", "controller", "Nordfell AG"));
        tasks.add(new SetPropertyTask("config", SETTINGS + "/consent", "styleSheet", STYLES));
        tasks.add(new SetPropertyTask("config", JURISDICTIONS, "US", "opt-out"));
        tasks.add(new SetPropertyTask("config", JURISDICTIONS, "JP", "none"));
        tasks.add(new SetPropertyTask("config", SETTINGS + "/consent", "privacyControlSince", "2026-11-24"));
        tasks.addAll(Long.getLong(DemoRandom.SEED) == null ? forTrying() : forPlaying(Long.getLong(DemoRandom.SEED)));
        return tasks;
    }

    /** Everybody who tries the demo is to see the variants; see docs/configuration.md for what the shares are for. */
    private static List<Task> forTrying() {
        return List.of(
                new SetPropertyTask("config", SETTINGS + "/slices", "holdoutPercent", "0"),
                new SetPropertyTask("config", SETTINGS + "/slices", "controlPercent", "0"));
    }

    /** Pseudonyms decide who sees what, so played visitors need the same key in each run. The shares are the usual ones. */
    private static List<Task> forPlaying(long seed) {
        byte[] key = new byte[KEY_BYTES];
        new SplittableRandom(seed).nextBytes(key);
        return List.of(new SetPropertyTask(
                "config", SETTINGS + "/keys", "pseudonyms", Base64.getEncoder().encodeToString(key)));
    }
}
