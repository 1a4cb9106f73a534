package org.openpersonalization.service.learning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openpersonalization.experiment.phase.RunningExperiment;
import org.openpersonalization.learning.Epoch;
import org.openpersonalization.learning.TrainingRow;

/** Epochs in memory, with a log that tests fill. */
public final class FakeModelStore implements ModelStore {

    private final Map<String, List<Epoch>> epochs = new HashMap<>();
    private final List<TrainingRow> log = new ArrayList<>();
    private String holder = "";
    private Instant until = Instant.EPOCH;
    private Runnable published = () -> {};
    private Set<String> broken = Set.of();

    /** Runs after each epoch, as the revision of the experiments grows in a database. */
    public void whenPublished(Runnable step) {
        published = step;
    }

    /** The logs of these phases cannot be read. */
    public void breakDown(String... phases) {
        broken = Set.of(phases);
    }

    public void log(TrainingRow row) {
        log.add(row);
    }

    /** A visitor withdraws. */
    public void clearLog() {
        log.clear();
    }

    public List<Epoch> epochs(String phase) {
        return epochs.getOrDefault(phase, List.of());
    }

    @Override
    public boolean lease(String name, String wanted, Instant now, Instant end) {
        boolean isFree = holder.equals(wanted) || until.isBefore(now);
        if (isFree) {
            holder = wanted;
            until = end;
        }
        return isFree;
    }

    @Override
    public Optional<Epoch> newest(String phase) {
        List<Epoch> all = epochs(phase);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    @Override
    public List<TrainingRow> decisions(RunningExperiment optimization, Instant closed, int most) {
        if (broken.contains(optimization.phase().key())) {
            throw new IllegalStateException("broken");
        }
        return log.stream()
                .filter(row -> !row.decision().origin().time().isAfter(closed))
                .toList();
    }

    @Override
    public boolean publish(String phase, Epoch epoch, Instant at) {
        epochs.computeIfAbsent(phase, missing -> new ArrayList<>()).add(epoch);
        published.run();
        return true;
    }
}
