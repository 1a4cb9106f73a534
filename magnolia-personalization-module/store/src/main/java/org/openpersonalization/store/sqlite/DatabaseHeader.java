package org.openpersonalization.store.sqlite;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The first 100 bytes of an SQLite file, as far as they tell which pages are b-tree pages (Database File Format, sections 1.3 and
 * 1.8).
 *
 * @param pageSize bytes of a page
 * @param reserved bytes at the end of each page that an extension uses, such as an encryption or a checksum of the page
 * @param hasPointerMaps whether some pages are pointer maps, in files with {@code auto_vacuum}
 */
record DatabaseHeader(int pageSize, int reserved, boolean hasPointerMaps) {

    public static final int BYTES = 100;

    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int PAGE_SIZE_AT = 16;
    private static final int RESERVED_AT = 20;
    private static final int LARGEST_ROOT_AT = 52;
    private static final int LARGEST = 65_536;
    private static final int BYTES_OF_AN_ENTRY = 5;
    private static final int FIRST_POINTER_MAP = 2;
    /** The page with this byte is not used, so that a pointer map moves behind it. */
    private static final long LOCKED_BYTE = 1L << 30;

    /**
     * Reads a header.
     *
     * @throws IllegalArgumentException when it is none, such as that of an encrypted file
     */
    public static DatabaseHeader of(ByteBuffer bytes) {
        byte[] magic = new byte[MAGIC.length];
        bytes.get(0, magic);
        if (!Arrays.equals(magic, MAGIC)) {
            throw new IllegalArgumentException("The store's file does not begin like an SQLite file");
        }
        int size = bytes.getShort(PAGE_SIZE_AT) & 0xffff;
        return new DatabaseHeader(
                size == 1 ? LARGEST : size, bytes.get(RESERVED_AT) & 0xff, bytes.getInt(LARGEST_ROOT_AT) != 0);
    }

    /** Whether a page, counted from 1, is a pointer map, whose entries can look like the header of a b-tree page. */
    public boolean isPointerMap(long page) {
        if (!hasPointerMaps || page < FIRST_POINTER_MAP) {
            return false;
        }
        long apart = (pageSize - reserved) / BYTES_OF_AN_ENTRY + 1;
        long map = (page - FIRST_POINTER_MAP) / apart * apart + FIRST_POINTER_MAP;
        return page == (map == LOCKED_BYTE / pageSize + 1 ? map + 1 : map);
    }
}
