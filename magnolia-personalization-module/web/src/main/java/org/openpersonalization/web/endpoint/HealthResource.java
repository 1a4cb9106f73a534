package org.openpersonalization.web.endpoint;

import java.util.List;
import java.util.function.Supplier;
import org.openpersonalization.label.Labels;
import org.openpersonalization.service.consent.BacklogHealth;
import org.openpersonalization.service.message.MessageCatalogue;
import org.openpersonalization.service.visitor.WritingHealth;
import org.openpersonalization.web.endpoint.view.HealthView;
import org.openpersonalization.web.http.Answer;
import org.openpersonalization.web.setting.SettingProblem;

/**
 * Says whether definitions, settings, store and consent records are in order. Anybody may ask, so it names a wrong setting and the
 * values that it takes, and never the configured value.
 */
public final class HealthResource {

    /**
     * The state of the module.
     *
     * @param audiences usable audiences
     * @param faults definitions with a fault; the log names them
     * @param isOn whether personalization runs: not when it is switched off or a setting is wrong
     * @param storeIsOpen whether profiles can be read and signals stored
     * @param writing the state of writing to the store
     * @param backlogs writes for visitors that wait for the database
     * @param ledger the result of the last verification of the consent records
     * @param settings the settings with a wrong value
     */
    public record State(
            int audiences,
            int faults,
            boolean isOn,
            boolean storeIsOpen,
            WritingHealth writing,
            Backlogs backlogs,
            Ledger ledger,
            List<SettingProblem> settings) {
        public State {
            settings = List.copyOf(settings);
        }

        boolean isOk() {
            return faults == 0
                    && isOn
                    && storeIsOpen
                    && writing.isWriting()
                    && backlogs.decisions().isSafe()
                    && backlogs.deletions().isSafe()
                    && ledger != Ledger.FAULT
                    && settings.isEmpty();
        }

        String store() {
            if (!storeIsOpen) {
                return "unavailable";
            }
            return writing.isWriting() ? "ok" : "not-writing";
        }
    }

    /**
     * Writes for visitors that wait for the database.
     *
     * @param decisions consent records and entries of the register of requests
     * @param deletions withdrawals whose deletion could not be ordered
     */
    public record Backlogs(BacklogHealth decisions, BacklogHealth deletions) {

        /** None waits. */
        public static final Backlogs NOTHING_WAITS =
                new Backlogs(BacklogHealth.NOTHING_WAITS, BacklogHealth.NOTHING_WAITS);
    }

    /** The results of a verification of the consent records. */
    public enum Ledger {
        /** Every record is as it was written. */
        OK,
        /** Every record agrees with the others and the checkpoints; this instance knows no anchor to compare with. */
        NOT_ANCHORED,
        /** Some are not. */
        FAULT,
        /** No verification since the start. */
        UNCHECKED;

        String label() {
            return Labels.of(this);
        }
    }

    private final Supplier<State> state;

    public HealthResource(Supplier<State> state) {
        this.state = state;
    }

    Answer answer() {
        State now = state.get();
        return Answer.ok(new HealthView(
                now.isOk() ? "ok" : "degraded",
                now.audiences(),
                now.faults(),
                now.isOn() ? "on" : "off",
                now.store(),
                HealthView.WritingView.of(now.writing()),
                HealthView.WaitingView.of(now.backlogs().decisions()),
                HealthView.WaitingView.of(now.backlogs().deletions()),
                now.ledger().label(),
                now.settings().stream().map(HealthResource::named).toList()));
    }

    private static HealthView.SettingView named(SettingProblem problem) {
        MessageCatalogue english = MessageCatalogue.english();
        return new HealthView.SettingView(
                problem.path(), english.text(problem.expected()), english.text(problem.effect()));
    }
}
