package org.openpersonalization.decide.rung;

import java.util.BitSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.audience.SlotValues;
import org.openpersonalization.audience.value.Versions;
import org.openpersonalization.decide.Visit;
import org.openpersonalization.experiment.bucket.HashSeed;

/**
 * Attribute values and audience results of one request: each granted attribute is read at most once, each audience
 * evaluated at most once. A replay evaluates the stored values again and records the attributes that it reads. For one
 * thread.
 */
public final class Evaluation implements SlotValues {

    private static final Object ABSENT = new Object();
    private static final int BITS = Long.SIZE;
    private static final long ALL = -1L;

    private final CompiledPage page;
    private final Visit visit;
    private final long granted;
    /** The audiences that an editor lets match, by number; null where their conditions decide. */
    private final @Nullable BitSet forced;

    private final @Nullable Object[] values;
    /**
     * Two words for each 64 audiences: which are known, and which of them hold. Where components have control shares, a word for each 64
     * components whose share the visitor belongs to, and a last one that is 1 once they are known.
     */
    private final long[] bits;

    private final @Nullable SortedMap<String, @Nullable Object> read;
    private @Nullable String @Nullable [] versions;

    public Evaluation(CompiledPage page, Visit visit) {
        this(page, visit, granted(page, visit), new Object[page.pathNeeds().length], null);
    }

    private Evaluation(
            CompiledPage page,
            Visit visit,
            long granted,
            @Nullable Object[] values,
            @Nullable SortedMap<String, @Nullable Object> read) {
        this.page = page;
        this.visit = visit;
        this.granted = granted;
        this.forced = forced(page, visit);
        this.values = values;
        this.read = read;
        int seeds = page.controlSeeds().length;
        this.bits = new long[2 * words(page.audiences().length) + (seeds == 0 ? 0 : words(seeds) + 1)];
    }

    private static int words(int flags) {
        return (flags + BITS - 1) / BITS;
    }

    /** Without a lambda, which would be an object a request. */
    private static @Nullable BitSet forced(CompiledPage page, Visit visit) {
        Optional<Set<String>> names = visit.preview().audiences();
        return names.isPresent() ? page.numbersOf(names.get()) : null;
    }

    private static long granted(CompiledPage page, Visit visit) {
        if (visit.preview().audiences().isPresent()) {
            return ALL;
        }
        long granted = 0;
        for (int bit = 0; bit < page.purposes().size(); bit++) {
            granted |= visit.consent().granted().contains(page.purposes().get(bit)) ? 1L << bit : 0;
        }
        return granted;
    }

    /** The same on the values of then, for finding out what was read. */
    Evaluation replay() {
        return new Evaluation(page, visit, granted, values, new TreeMap<>());
    }

    public Visit visit() {
        return visit;
    }

    public CompiledPage page() {
        return page;
    }

    /** The attributes that a replay has read so far; empty outside a replay. */
    SortedMap<String, @Nullable Object> read() {
        return read == null ? new TreeMap<>() : read;
    }

    /** Whether a replay has read an attribute that may lack the visitor's last actions. */
    boolean hasReadBehind() {
        return read().keySet().stream().anyMatch(visit.attributes()::isBehind);
    }

    /** Whether an attribute that may lack the visitor's last actions was read for any component. */
    public boolean isBehind() {
        for (int slot = 0; slot < values.length; slot++) {
            if (values[slot] != null && visit.attributes().isBehind(page.paths().get(slot))) {
                return true;
            }
        }
        return false;
    }

    /** The granted ones of the page's purposes, as bits. */
    public long granted() {
        return granted;
    }

    /** Whether the visitor belongs to the control share of a component; the shares of all components are hashed at once. */
    boolean isInControl(int component, String visitor, double share) {
        int known = bits.length - 1;
        int first = known - words(page.controlSeeds().length);
        if (bits[known] == 0) {
            HashSeed.below(page.controlSeeds(), visitor, share, bits, first);
            bits[known] = 1;
        }
        return (bits[first + component / BITS] & 1L << component % BITS) != 0;
    }

    /** Whether purposes are granted, given as bits. */
    boolean grants(long needs) {
        return (needs & ~granted) == 0;
    }

    /** Whether an audience's condition holds, or an editor lets it. */
    boolean holds(int audience) {
        if (forced != null) {
            return forced.get(audience);
        }
        if (read != null) {
            return page.audiences()[audience].holds(this);
        }
        int known = audience / BITS * 2;
        int held = known + 1;
        long bit = 1L << audience % BITS;
        if ((bits[known] & bit) == 0) {
            bits[held] |= page.audiences()[audience].holds(this) ? bit : 0;
            bits[known] |= bit;
        }
        return (bits[held] & bit) != 0;
    }

    @Override
    public @Nullable Object value(int slot) {
        Object value = values[slot];
        if (value == null || read != null) {
            return firstValue(slot);
        }
        return value == ABSENT ? null : value;
    }

    /** Whether the purposes of an attribute are granted. */
    boolean isReadable(int slot) {
        return grants(page.pathNeeds()[slot]);
    }

    private @Nullable Object firstValue(int slot) {
        if (!isReadable(slot)) {
            return null;
        }
        Object value = values[slot];
        if (value == null) {
            value = loaded(slot);
            values[slot] = value;
        }
        Object present = value == ABSENT ? null : value;
        if (read != null) {
            read.put(page.paths().get(slot), present);
        }
        return present;
    }

    /** An unavailable value is requested again by the next component; the attributes answer without delay then. */
    private Object loaded(int slot) {
        Object value = visit.attributes().value(page.paths().get(slot));
        return value == null ? ABSENT : value;
    }

    @Override
    public String version(int slot) {
        Object value = value(slot);
        if (versions == null) {
            versions = new String[values.length];
        }
        String version = versions[slot];
        if (version == null) {
            version = Versions.comparable(value);
            versions[slot] = version;
        }
        return version;
    }
}
