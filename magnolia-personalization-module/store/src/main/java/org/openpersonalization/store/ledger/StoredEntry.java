package org.openpersonalization.store.ledger;

import org.openpersonalization.ledger.ConsentEntry;
import org.openpersonalization.ledger.Entry;
import org.openpersonalization.ledger.Erasure;
import org.openpersonalization.ledger.Purge;
import org.openpersonalization.ledger.TextRegistration;
import org.openpersonalization.store.json.StoredJson;

/** Entries of the ledger as they are stored, bound to a record for each kind. */
public final class StoredEntry {

    private StoredEntry() {}

    public static String write(Entry entry) {
        return StoredJson.write(
                switch (entry.kind()) {
                    case CONSENT -> StoredConsent.of((ConsentEntry) entry);
                    case ERASURE, PURGE, TEXT -> entry;
                });
    }

    /**
     * The entry of a kind.
     *
     * @throws IllegalArgumentException when the text is no such entry, because it was changed
     */
    public static Entry read(String kind, String json) {
        Entry.Kind known =
                Entry.Kind.labelled(kind).orElseThrow(() -> new IllegalArgumentException("its kind is unknown"));
        try {
            return read(known, json);
        } catch (RuntimeException malformed) {
            throw new IllegalArgumentException("it is not readable", malformed);
        }
    }

    private static Entry read(Entry.Kind kind, String json) {
        return switch (kind) {
            case CONSENT -> StoredJson.read(json, StoredConsent.class).entry();
            case ERASURE -> StoredJson.readWhole(json, Erasure.class);
            case PURGE -> StoredJson.readWhole(json, Purge.class);
            case TEXT -> StoredJson.readWhole(json, TextRegistration.class);
        };
    }
}
