package org.openpersonalization.web.admin.experiment;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.openpersonalization.web.http.Refusal;

/** Writes down what was promoted, unless the user may not do so. */
public final class FakePromotion implements Promotion {

    final List<String> done = new ArrayList<>();
    boolean isForbidden;

    @Override
    public void toDefault(String component, String variant) throws Refusal {
        note(component + ": " + variant);
    }

    @Override
    public void toRule(String component, String variant, String audience) throws Refusal {
        note(component + ": " + variant + " for " + audience);
    }

    private void note(String what) throws Refusal {
        if (isForbidden) {
            throw Refusal.of(HttpServletResponse.SC_FORBIDDEN, "You may not change this page.");
        }
        done.add(what);
    }
}
