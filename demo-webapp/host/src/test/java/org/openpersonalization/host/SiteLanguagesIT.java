package org.openpersonalization.host;

import static org.assertj.core.api.Assertions.assertThat;

import info.magnolia.context.MgnlContext;
import java.util.function.IntSupplier;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("magnolia-api §8 languages of the site")
class SiteLanguagesIT extends RunningHost {

    private static final String LANGUAGES = "/modules/site/config/site/i18n";

    @Test
    void languageIsServedWhileTheSitesNodeNamesIt() throws RepositoryException {
        assertThat(browser.get("/de/home.html").body()).contains("lang=\"de\"");

        setEnabled("false");
        assertThat(eventually(404)).isEqualTo(404);

        setEnabled("true");
        assertThat(eventually(200)).isEqualTo(200);
    }

    private static void setEnabled(String value) throws RepositoryException {
        MgnlContext.doInSystemContext(() -> {
            Session config = MgnlContext.getJCRSession("config");
            config.getNode(LANGUAGES).setProperty("enabled", value);
            config.save();
            return value;
        });
    }

    private int eventually(int wanted) {
        IntSupplier status = () -> browser.get("/de/home.html").statusCode();
        long deadline = System.nanoTime() + 10_000_000_000L;
        while (status.getAsInt() != wanted && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        return status.getAsInt();
    }
}
