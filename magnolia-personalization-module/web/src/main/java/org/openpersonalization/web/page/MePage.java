package org.openpersonalization.web.page;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.openpersonalization.profile.Profile;
import org.openpersonalization.signal.RequestContext;

/** What "What you know about me" shows. */
public final class MePage {

    private MePage() {}

    /**
     * The model of {@code me.ftl}.
     *
     * @param profile what is kept; empty for somebody of whom nothing is
     */
    public static Map<String, Object> model(Language language, Optional<Profile> profile, RequestContext context) {
        ProfileWords words = new ProfileWords(language, context.time().getZone());
        Profile known = profile.orElse(Profile.empty());
        Map<String, Object> model = new HashMap<>();
        model.put("isKnown", profile.isPresent());
        model.put("visits", words.visits(known));
        model.put("counts", words.counts(known, context.time().toInstant()));
        model.put("interests", words.interests(known));
        model.put("answers", words.answers(known));
        return model;
    }
}
