package org.openpersonalization.magnolia.audit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import javax.jcr.RepositoryException;
import javax.jcr.observation.Event;
import javax.jcr.observation.EventIterator;
import org.openpersonalization.magnolia.audit.DefinitionValues.Key;
import org.openpersonalization.magnolia.content.Definitions;
import org.openpersonalization.magnolia.observation.AuditedSave;
import org.openpersonalization.magnolia.observation.WorkspaceWatch;
import org.openpersonalization.service.StoreUnavailableException;
import org.openpersonalization.service.job.FaultLog;
import org.openpersonalization.service.job.Job;
import org.openpersonalization.service.job.Jobs;
import org.openpersonalization.service.message.StoredMessage;
import org.openpersonalization.service.privacy.audit.Audit;
import org.openpersonalization.service.privacy.audit.NoteCode;
import org.openpersonalization.service.privacy.audit.ValueChange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notes changes of audiences, experiments, goals, purposes and groups that are made in the CMS instead of the admin app, with the
 * replaced value, under the name of the repository's user that saved them. A change that cannot be noted now is noted later, with
 * the value before all changes of that time. A change while the module does not run is not noted.
 */
public final class DefinitionAudit implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DefinitionAudit.class);
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final String NOT_NOTED = "Changes in the CMS cannot be noted in the audit trail now, trying again";
    private static final StoredMessage IN_THE_CMS = StoredMessage.of(NoteCode.IN_CMS.message());

    private final DefinitionValues values;
    private final Audit audit;
    private final Predicate<String> isNotedElsewhere;
    private final FaultLog faults = new FaultLog(DefinitionAudit.class);
    private final WorkspaceWatch watch;
    /** As they are in the audit trail. */
    private final Map<Key, String> noted;
    /** The user of the last change that is not in the audit trail. */
    private final Map<Key, String> open = new LinkedHashMap<>();

    /**
     * Notes from now on.
     *
     * @param isNotedElsewhere whether changes of an experiment are noted by another observer
     * @throws RepositoryException when content cannot be watched
     */
    public DefinitionAudit(Definitions definitions, Audit audit, Predicate<String> isNotedElsewhere, Jobs jobs)
            throws RepositoryException {
        this.values = new DefinitionValues(definitions);
        this.audit = audit;
        this.isNotedElsewhere = isNotedElsewhere;
        this.noted = new HashMap<>(values.read());
        this.watch = new WorkspaceWatch(Definitions.WORKSPACE, "/", this::changed);
        jobs.every(new Job("definition-audit", DefinitionAudit.class, NOT_NOTED, this::noteOpen), PAUSE, PAUSE);
    }

    private void changed(EventIterator events) {
        try {
            List<Event> all = new ArrayList<>();
            while (events.hasNext()) {
                all.add(events.nextEvent());
            }
            changed(all);
        } catch (Throwable fault) { // also an error must not reach the repository's observation
            faults.failed("A change in the CMS could not be noted in the audit trail", fault);
        }
    }

    /** Only definitions that the events name: those of other saves have events of their own. */
    private synchronized void changed(List<Event> events) throws RepositoryException {
        Map<Key, String> now = values.read();
        Set<Key> different = different(now);
        for (Event event : events) {
            for (Key key : different) {
                if (key.isOn(event.getPath()) && AuditedSave.isSourceOf(event)) {
                    accept(key, now);
                } else if (key.isOn(event.getPath())) {
                    open.put(key, String.valueOf(event.getUserID()));
                }
            }
        }
        noteOpen(now);
    }

    private Set<Key> different(Map<Key, String> now) {
        Set<Key> keys = new HashSet<>(now.keySet());
        keys.addAll(noted.keySet());
        keys.removeIf(key -> !isDifferent(key, now));
        return keys;
    }

    private boolean isDifferent(Key key, Map<Key, String> now) {
        return !Objects.equals(now.get(key), noted.get(key));
    }

    private void accept(Key key, Map<Key, String> now) {
        if (now.containsKey(key)) {
            noted.put(key, now.get(key));
        } else {
            noted.remove(key);
        }
    }

    private synchronized void noteOpen() {
        if (!open.isEmpty()) {
            noteOpen(values.read());
        }
    }

    private void noteOpen(Map<Key, String> now) {
        try {
            for (Map.Entry<Key, String> change : Map.copyOf(open).entrySet()) {
                note(change.getKey(), change.getValue(), now);
                accept(change.getKey(), now);
                open.remove(change.getKey());
            }
            faults.succeeded();
        } catch (StoreUnavailableException unavailable) {
            faults.failed(NOT_NOTED, unavailable);
        }
    }

    private void note(Key key, String user, Map<Key, String> now) {
        if (!isDifferent(key, now) || key.kind() == ValueChange.EXPERIMENT && isNotedElsewhere.test(key.name())) {
            return;
        }
        String verb = now.containsKey(key) ? noted.containsKey(key) ? "changed" : "created" : "removed";
        audit.note(user, key.action(verb), key.name(), IN_THE_CMS);
        if (noted.containsKey(key)) {
            audit.noteBefore(user, key.action(verb), key.name(), noted.get(key));
        }
    }

    @Override
    public void close() {
        watch.close();
    }
}
