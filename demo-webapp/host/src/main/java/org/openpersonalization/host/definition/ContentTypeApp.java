package org.openpersonalization.host.definition;

import java.util.Map;

/** The definition that {@code !content-type:name} stands for, as far as the stand-in knows it. */
final class ContentTypeApp {

    private static final String CLASS = "class";
    private static final String CONFIGURATION = "info.magnolia.ui.contentapp.configuration.";

    private ContentTypeApp() {}

    static Map<String, Object> tree() {
        return Map.of(
                CLASS,
                CONFIGURATION + "ContentAppDescriptor",
                "appClass",
                "info.magnolia.ui.contentapp.ContentApp",
                "datasource",
                Map.of("$type", "jcrDatasource"),
                "subApps",
                Map.of(
                        "browser",
                        Map.of(CLASS, CONFIGURATION + "BrowserDescriptor"),
                        "detail",
                        Map.of(CLASS, "info.magnolia.ui.contentapp.detail.DetailDescriptor")));
    }
}
