package org.openpersonalization.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The header of an SQLite file")
class DatabaseHeaderTest {

    private static ByteBuffer bytes(int pageSize, int reserved, int largestRoot) {
        return ByteBuffer.allocate(DatabaseHeader.BYTES)
                .put(0, "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII))
                .putShort(16, (short) pageSize)
                .put(20, (byte) reserved)
                .putInt(52, largestRoot);
    }

    @Test
    void largestPagesAreWrittenAsOne() {
        assertThat(DatabaseHeader.of(bytes(1, 0, 0))).isEqualTo(new DatabaseHeader(65_536, 0, false));
        assertThat(DatabaseHeader.of(bytes(4_096, 8, 3))).isEqualTo(new DatabaseHeader(4_096, 8, true));
        assertThatIllegalArgumentException().isThrownBy(() -> DatabaseHeader.of(ByteBuffer.allocate(100)));
    }

    /** Of pages of 1 KiB each 205th; page 1 048 577 has the byte of the lock. */
    @Test
    void pointerMapsComeAtEqualDistancesAndNotOnTheLockedPage() {
        DatabaseHeader header = new DatabaseHeader(1_024, 0, true);

        assertThat(header.isPointerMap(1)).isFalse();
        assertThat(header.isPointerMap(2)).isTrue();
        assertThat(header.isPointerMap(3)).isFalse();
        assertThat(header.isPointerMap(207)).isTrue();
        assertThat(new DatabaseHeader(1_024, 0, false).isPointerMap(207)).isFalse();
        // 16 385 = 2 + 5 461 * 3 is the locked page of 64 KiB pages with room for two entries
        DatabaseHeader moved = new DatabaseHeader(65_536, 65_526, true);
        assertThat(moved.isPointerMap(16_385)).isFalse();
        assertThat(moved.isPointerMap(16_386)).isTrue();
    }
}
