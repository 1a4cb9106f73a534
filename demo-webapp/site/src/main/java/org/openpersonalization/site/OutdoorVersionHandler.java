package org.openpersonalization.site;

import info.magnolia.module.DefaultModuleVersionHandler;
import info.magnolia.module.InstallContext;
import info.magnolia.module.delta.CreateNodePathTask;
import info.magnolia.module.delta.OrderFilterBeforeTask;
import info.magnolia.module.delta.SetPropertyTask;
import info.magnolia.module.delta.Task;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Installs the shop's content and the site's languages, and tells the personalization module which headers hold the visitor's
 * place, what holds where, and how its pages look.
 */
public class OutdoorVersionHandler extends DefaultModuleVersionHandler {

    private static final String PATIENT_MILLIS = "10000";
    private static final int KEY_BYTES = 32;
    private static final String SETTINGS = "/modules/personalization/config";
    private static final String STYLES = "/.resources/outdoor/webresources/css/choices.css";
    /** Everywhere else visitors are asked first. */
    private static final String JURISDICTIONS = SETTINGS + "/consent/jurisdictions";

    private static final String LANGUAGES = "/modules/site/config/site/i18n";

    @Override
    protected List<Task> getExtraInstallTasks(InstallContext context) {
        List<Task> tasks = new ArrayList<>(super.getExtraInstallTasks(context));
        tasks.addAll(languages());
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

    /** Without the site's node Magnolia serves one language, and {@code /de} is not found. */
    private static List<Task> languages() {
        List<Task> tasks = new ArrayList<>();
        tasks.add(new CreateNodePathTask("Languages", "Creates their node", "config", LANGUAGES, "mgnl:contentNode"));
        tasks.add(
                new SetPropertyTask("config", LANGUAGES, "class", "info.magnolia.cms.i18n.DefaultI18nContentSupport"));
        tasks.add(new SetPropertyTask("config", LANGUAGES, "enabled", "true"));
        tasks.add(new SetPropertyTask("config", LANGUAGES, "fallbackLocale", "en"));
        for (String language : List.of("en", "de")) {
            String node = LANGUAGES + "/locales/" + language;
            tasks.add(new CreateNodePathTask("Language " + language, "Creates it", "config", node, "mgnl:contentNode"));
            tasks.add(new SetPropertyTask("config", node, "language", language));
            tasks.add(new SetPropertyTask("config", node, "country", ""));
            tasks.add(new SetPropertyTask("config", node, "enabled", "true"));
        }
        return tasks;
    }

    /** All users of the demo are to see the variants; see docs/configuration.md for the use of the shares. */
    private static List<Task> forTrying() {
        return List.of(
                new SetPropertyTask("config", SETTINGS + "/slices", "holdoutPercent", "0"),
                new SetPropertyTask("config", SETTINGS + "/slices", "controlPercent", "0"));
    }

    /**
     * Pseudonyms decide who sees what, so played visitors need the same key in each run. A profile that is read too late shows default
     * content, which made played orders depend on the load of the machine, so pages wait longer. The shares are the usual ones.
     */
    private static List<Task> forPlaying(long seed) {
        byte[] key = new byte[KEY_BYTES];
        new SplittableRandom(seed).nextBytes(key);
        return List.of(
                new SetPropertyTask(
                        "config",
                        SETTINGS + "/keys",
                        "pseudonyms",
                        Base64.getEncoder().encodeToString(key)),
                new SetPropertyTask("config", SETTINGS + "/store", "readBudgetMillis", PATIENT_MILLIS));
    }
}
