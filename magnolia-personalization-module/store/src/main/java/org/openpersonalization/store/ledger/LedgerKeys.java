package org.openpersonalization.store.ledger;

import java.util.HexFormat;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openpersonalization.ledger.chain.Seals;
import org.openpersonalization.service.visitor.identity.HmacSha256;

/**
 * The keys of the consent ledger: seal its records and sign its checkpoints with HMAC-SHA256, each with a key derived for that
 * use alone. The key whose id comes last in the alphabet is in force, every key verifies; a key is kept as long as records that
 * it sealed.
 */
public final class LedgerKeys implements Seals {

    private static final String RECORDS = "openpersonalization ledger record 2";
    private static final String CHECKPOINTS = "openpersonalization ledger checkpoint 2";

    private final TreeMap<String, byte[]> keys;

    /**
     * The keys by id.
     *
     * @throws IllegalArgumentException when there is none
     */
    public LedgerKeys(SortedMap<String, byte[]> keys) {
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("There is no key to seal records and sign checkpoints with");
        }
        this.keys = new TreeMap<>(keys);
    }

    @Override
    public Optional<String> keyInForce() {
        return Optional.of(newest());
    }

    @Override
    public Optional<String> seal(String keyId, String digest) {
        return derived(keyId, RECORDS).map(key -> hex(key, digest));
    }

    /** Id of the key in force. */
    public String newest() {
        return keys.lastKey();
    }

    /** The signature of a checkpoint; empty when there is no key of this id. */
    public Optional<String> sign(String keyId, String checkpoint) {
        return derived(keyId, CHECKPOINTS).map(key -> hex(key, checkpoint));
    }

    /** The signature of a checkpoint as older versions wrote it, with the key itself. */
    public Optional<String> signOld(String keyId, String checkpoint) {
        return Optional.ofNullable(keys.get(keyId)).map(key -> hex(key, checkpoint));
    }

    private Optional<byte[]> derived(String keyId, String use) {
        return Optional.ofNullable(keys.get(keyId)).map(key -> new HmacSha256(key).of(use));
    }

    private static String hex(byte[] key, String text) {
        return HexFormat.of().formatHex(new HmacSha256(key).of(text));
    }
}
