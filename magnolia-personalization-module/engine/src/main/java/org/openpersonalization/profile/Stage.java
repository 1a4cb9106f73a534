package org.openpersonalization.profile;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.openpersonalization.signal.SignalKind;

/** A visitor's stage in the customer lifecycle: absence counts before purchases, purchases before engagement. */
public enum Stage {
    NEW,
    ENGAGED,
    CUSTOMER,
    LAPSING,
    LOST;

    static Stage of(Profile profile, Instant now, StageRules rules) {
        if (profile.visits().isEmpty()) {
            return NEW;
        }
        Visits visits = profile.visits().get();
        Duration away = Duration.between(visits.lastSeen(), now);
        if (away.compareTo(rules.lostAfter()) >= 0) {
            return LOST;
        }
        if (away.compareTo(rules.lapsingAfter()) >= 0) {
            return LAPSING;
        }
        if (profile.counters().containsKey(SignalKind.CONVERSION.counted())) {
            return CUSTOMER;
        }
        return visits.sessions() >= rules.engagedSessions() ? ENGAGED : NEW;
    }

    /** The name that conditions compare with. */
    public String attribute() {
        return name().toLowerCase(Locale.ROOT);
    }
}
