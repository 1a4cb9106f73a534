package org.openpersonalization.magnolia;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.openpersonalization.decide.DecisionLadder;
import org.openpersonalization.decide.Slices;
import org.openpersonalization.magnolia.content.Definitions;
import org.openpersonalization.web.Personalization;
import org.openpersonalization.web.RequestContextReader;
import org.openpersonalization.web.UserAgents;

/** Holds the {@link Personalization} that the current settings ask for. */
@Singleton
public class PersonalizationService {

    private final Definitions definitions;
    private final SiteClock clock;
    private final UserAgents userAgents = new UserAgents();
    private final DecisionLadder ladder = new DecisionLadder(Slices.defaults());
    private volatile Optional<Personalization> current = Optional.empty();

    @Inject
    public PersonalizationService(Definitions definitions, SiteClock clock) {
        this.definitions = definitions;
        this.clock = clock;
    }

    void configure(Settings settings) {
        RequestContextReader reader = new RequestContextReader(settings.requests(), userAgents, clock.clock());
        Personalization personalization = new Personalization(reader, definitions, ladder);
        current = settings.enabled() ? Optional.of(personalization) : Optional.empty();
    }

    void switchOff() {
        current = Optional.empty();
    }

    /** What decides; empty when personalization is switched off. */
    public Optional<Personalization> current() {
        return current;
    }
}
