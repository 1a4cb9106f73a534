package org.openpersonalization.host.bean;

import static org.assertj.core.api.Assertions.assertThat;

import info.magnolia.context.MgnlContext;
import info.magnolia.objectfactory.Components;
import java.nio.file.Path;
import java.time.Duration;
import javax.jcr.Node;
import javax.jcr.Session;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpersonalization.host.HostRuntime;

@DisplayName("magnolia-api §8 settings")
class BeanFillerIT {

    /** Settings of a module. */
    public static class Settings {

        private int percent = 5;
        private long pause = 7;
        private boolean wanted = true;
        private String text = "";

        public void setPercent(int percent) {
            this.percent = percent;
        }

        public void setPause(long pause) {
            this.pause = pause;
        }

        public void setWanted(boolean wanted) {
            this.wanted = wanted;
        }

        public void setText(String text) {
            this.text = text;
        }
    }

    @Test
    void unreadableNumberIsZeroAndAnUnreadableFlagFalseSilently(@TempDir Path folder) throws Exception {
        Settings settings = new Settings();

        try (HostRuntime runtime = HostRuntime.start(folder, false, Duration.ofSeconds(1))) {
            MgnlContext.doInSystemContext(() -> {
                Session config = MgnlContext.getJCRSession("config");
                Node node = config.getRootNode().addNode("settings");
                node.setProperty("percent", "banana");
                node.setProperty("pause", "");
                node.setProperty("wanted", "perhaps");
                node.setProperty("text", 12);
                new BeanFiller(Components.getComponentProvider()).fill(settings, node);
                return runtime;
            });
        }

        assertThat(settings.percent).isZero();
        assertThat(settings.pause).isZero();
        assertThat(settings.wanted).isFalse();
        assertThat(settings.text).isEqualTo("12");
    }
}
