package org.openpersonalization.store.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A page of an SQLite file, read far enough to tell its unused parts: between the array of cell pointers and the first cell,
 * and the free blocks between cells (Database File Format, section 1.6, sqlite.org/fileformat2.html). SQLite does not read
 * these bytes.
 *
 * @param bytes content of the page
 * @param header where the header of the b-tree page begins: 100 in the first page of the file, otherwise 0
 * @param usable bytes of the page without those reserved at its end
 */
record BTreePage(byte[] bytes, int header, int usable) {

    /** Interior and leaf pages of indexes and tables. */
    private static final Set<Integer> INTERIOR = Set.of(2, 5);

    private static final Set<Integer> LEAF = Set.of(10, 13);
    private static final int FREE_BLOCK_HEADER = 4;
    private static final int LARGEST = 65_536;

    /**
     * Part of a page.
     *
     * @param from first byte
     * @param until byte behind the last one
     */
    public record Part(int from, int until) {}

    /** The unused parts that hold something; none for a page that is no b-tree page or contradicts itself. */
    public List<Part> remains() {
        List<Part> unused = unused();
        unused.removeIf(part -> isZero(part));
        return unused;
    }

    private boolean isZero(Part part) {
        for (int i = part.from(); i < part.until(); i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return true;
    }

    private List<Part> unused() {
        List<Part> parts = new ArrayList<>();
        int type = bytes[header];
        if (INTERIOR.contains(type) || LEAF.contains(type)) {
            int cells = number(header + 3);
            int start = number(header + 5) == 0 ? LARGEST : number(header + 5);
            int pointers = header + (INTERIOR.contains(type) ? 12 : 8);
            int end = pointers + 2 * cells;
            if (end <= start && start <= usable && arePointersWithin(pointers, end, start) && addFree(parts, start)) {
                parts.add(new Part(end, start));
            } else {
                parts.clear();
            }
        }
        return parts;
    }

    private boolean arePointersWithin(int from, int until, int start) {
        for (int at = from; at < until; at += 2) {
            if (number(at) < start || number(at) >= usable) {
                return false;
            }
        }
        return true;
    }

    /** Adds the free blocks, which stand in ascending order; false when they do not. */
    private boolean addFree(List<Part> parts, int start) {
        int behind = start;
        int block = number(header + 1);
        while (block != 0) {
            if (block < behind || block + FREE_BLOCK_HEADER > usable) {
                return false;
            }
            int until = block + number(block + 2);
            if (until < block + FREE_BLOCK_HEADER || until > usable) {
                return false;
            }
            parts.add(new Part(block + FREE_BLOCK_HEADER, until));
            behind = until;
            block = number(block);
        }
        return true;
    }

    private int number(int at) {
        return (bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff;
    }
}
