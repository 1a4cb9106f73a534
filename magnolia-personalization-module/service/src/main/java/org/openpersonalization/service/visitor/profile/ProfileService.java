package org.openpersonalization.service.visitor.profile;

import java.util.List;
import java.util.function.Supplier;
import org.openpersonalization.audience.Attributes;
import org.openpersonalization.audience.AttributesUnavailableException;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.profile.FoldSettings;
import org.openpersonalization.profile.Profile;
import org.openpersonalization.profile.ProfileAttributes;
import org.openpersonalization.profile.StageRules;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.signal.RequestContext;

/** Attributes and answers from profiles, each profile read when it is needed, within the budget of a request. */
public final class ProfileService implements AutoCloseable {

    private final ProfileReader reader;
    private final FoldSettings fold;
    private final StageRules stages;

    /**
     * Creates the service.
     *
     * @param fold how signals add up
     * @param stages conditions of the stages of visitors
     */
    public ProfileService(ProfileReader reader, FoldSettings fold, StageRules stages) {
        this.reader = reader;
        this.fold = fold;
        this.stages = stages;
    }

    /**
     * The profile.
     *
     * @throws AttributesUnavailableException when the store fails or the budget is used up
     */
    public Profile read(VisitorKey visitor) {
        return reader.read(visitor);
    }

    /** Attributes of a request and of a profile, which is read with the first of its attributes. */
    public Attributes attributes(RequestContext context, Supplier<Profile> profile) {
        return new LazyProfile(
                context,
                () -> new ProfileAttributes(profile.get(), context.time().toInstant(), fold, stages));
    }

    /** The visitor's answers to a question; empty without the grant for it, or while the profile is unavailable. */
    public List<String> declared(Visitor visitor, Supplier<Profile> profile, String question) {
        if (visitor.key().isEmpty() || !visitor.consent().grantsAll(List.of(Purpose.PREFERENCES))) {
            return List.of();
        }
        try {
            return profile.get().declared().getOrDefault(question, List.of());
        } catch (AttributesUnavailableException unavailable) {
            return List.of();
        }
    }

    @Override
    public void close() {
        reader.close();
    }
}
