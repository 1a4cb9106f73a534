package org.openpersonalization.web.admin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.openpersonalization.consent.PurposeTerms;
import org.openpersonalization.ledger.TextVersion;
import org.openpersonalization.service.privacy.PrivacySignals;
import org.openpersonalization.service.privacy.audit.AuditEvent;
import org.openpersonalization.service.privacy.audit.AuditTrail;
import org.openpersonalization.service.privacy.ledger.TextRegister;
import org.openpersonalization.service.privacy.request.SubjectRequest;
import org.openpersonalization.service.privacy.request.SubjectRequests;

/** The registers beside the ledger, in memory. */
final class FakeRegisters {

    final Texts texts = new Texts();
    final Signals signals = new Signals();
    final Trail trail = new Trail();
    final Requests requests = new Requests(trail);

    static final class Texts implements TextRegister {

        private final List<TextVersion> versions = new ArrayList<>();

        @Override
        public synchronized int register(PurposeTerms terms, Instant now) {
            int version = 1
                    + (int) versions.stream()
                            .filter(each -> each.purpose().equals(terms.purpose()))
                            .count();
            versions.add(new TextVersion(terms.purpose(), version, now, terms.wordings()));
            return version;
        }

        @Override
        public synchronized List<TextVersion> versions() {
            return versions.stream()
                    .sorted(Comparator.comparing(TextVersion::purpose).thenComparing(TextVersion::version))
                    .toList();
        }
    }

    static final class Signals implements PrivacySignals {

        private final List<DailyCount> counts = new ArrayList<>();

        @Override
        public synchronized void add(List<DailyCount> more) {
            counts.addAll(more);
        }

        @Override
        public synchronized List<DailyCount> counts(LocalDate from, LocalDate to) {
            return counts.stream()
                    .filter(count -> !count.day().isBefore(from) && !count.day().isAfter(to))
                    .toList();
        }
    }

    static final class Trail implements AuditTrail {

        private final List<AuditEvent> events = new ArrayList<>();

        @Override
        public synchronized void add(AuditEvent event) {
            events.add(event);
        }

        @Override
        public synchronized List<AuditEvent> newest(int most) {
            List<AuditEvent> newest = new ArrayList<>(events);
            java.util.Collections.reverse(newest);
            return newest.subList(0, Math.min(most, newest.size()));
        }

        @Override
        public synchronized List<AuditEvent> about(String target) {
            return events.stream()
                    .filter(event -> event.target().equals(target))
                    .toList();
        }
    }

    static final class Requests implements SubjectRequests {

        private final Map<UUID, SubjectRequest> byId = new LinkedHashMap<>();
        private final Trail trail;

        Requests(Trail trail) {
            this.trail = trail;
        }

        @Override
        public synchronized void save(SubjectRequest request, AuditEvent event) {
            byId.put(request.id(), request);
            trail.add(event);
        }

        @Override
        public synchronized Optional<SubjectRequest> find(UUID id) {
            return Optional.ofNullable(byId.get(id));
        }

        @Override
        public synchronized List<SubjectRequest> all(int most) {
            return byId.values().stream()
                    .sorted(Comparator.comparing(
                                    (SubjectRequest request) -> request.status().isFinal())
                            .thenComparing(SubjectRequest::due))
                    .limit(most)
                    .toList();
        }

        @Override
        public int forget(Instant receivedBefore) {
            return 0;
        }
    }
}
