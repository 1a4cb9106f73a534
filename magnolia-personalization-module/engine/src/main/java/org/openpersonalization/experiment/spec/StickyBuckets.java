package org.openpersonalization.experiment.spec;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openpersonalization.experiment.Assignment;
import org.openpersonalization.experiment.bucket.HashKey;

/**
 * The variations that visitors once got. A value: who keeps it saves what {@link Assignment#toKeep()} returns.
 *
 * @param kept whether buckets are kept at all
 * @param documents by whom they are about
 */
public record StickyBuckets(boolean kept, Map<HashKey, Document> documents) {

    public StickyBuckets {
        documents = Map.copyOf(documents);
    }

    /**
     * The stored variations of one identity.
     *
     * @param owner the identity
     * @param assignments key of the variation by {@code <experiment's key>__<version>}
     */
    public record Document(HashKey owner, Map<String, String> assignments) {

        public Document {
            assignments = Map.copyOf(assignments);
        }

        /** The storage key: {@code attribute||value}. */
        public String key() {
            return owner.attribute() + "||" + owner.value();
        }

        private Document with(String bucket, String variation) {
            Map<String, String> more = new HashMap<>(assignments);
            more.put(bucket, variation);
            return new Document(owner, more);
        }
    }

    /** Buckets are not kept. */
    public static StickyBuckets notKept() {
        return new StickyBuckets(false, Map.of());
    }

    /** Buckets are kept, and these are there. */
    public static StickyBuckets of(Collection<Document> documents) {
        return new StickyBuckets(
                true, documents.stream().collect(Collectors.toMap(Document::owner, Function.identity(), (a, b) -> b)));
    }

    /** These with another document in place of the owner's. */
    public StickyBuckets with(Document document) {
        Map<HashKey, Document> more = new HashMap<>(documents);
        more.put(document.owner(), document);
        return new StickyBuckets(kept, more);
    }

    /** The assignments of all owners; those of the first one win. */
    public Map<String, String> assignments(List<HashKey> owners) {
        Map<String, String> all = new HashMap<>();
        for (HashKey owner : owners) {
            document(owner).assignments().forEach(all::putIfAbsent);
        }
        return all;
    }

    /** The owner's document with the assignment; empty when it says so already. */
    public Optional<Document> remembering(HashKey owner, String bucket, String variation) {
        Document before = document(owner);
        boolean known = variation.equals(before.assignments().get(bucket));
        return known ? Optional.empty() : Optional.of(before.with(bucket, variation));
    }

    private Document document(HashKey owner) {
        return documents.getOrDefault(owner, new Document(owner, Map.of()));
    }
}
