package org.openpersonalization.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openpersonalization.learning.TrainingSettings.Model;

class EpochCodecTest {

    @ParameterizedTest
    @EnumSource(Model.class)
    void epochIsReadBitForBit(Model model) {
        Epoch epoch = Decisions.trained(model, 3, 800);

        byte[] bytes = EpochCodec.write(epoch);

        assertThat(EpochCodec.read(bytes)).isEqualTo(epoch);
        assertThat(EpochCodec.write(EpochCodec.read(bytes))).isEqualTo(bytes);
    }

    @Test
    void firstEpochHasAFormToo() {
        Epoch first = Decisions.trainer(Model.BY_VOLUME, 2).first(Decisions.NOW);

        assertThat(EpochCodec.read(EpochCodec.write(first))).isEqualTo(first);
    }

    @Test
    void damagedBytesAreRefused() {
        byte[] bytes = EpochCodec.write(Decisions.trained(Model.SEGMENTS, 2, 100));
        byte[] otherForm = bytes.clone();
        otherForm[0] = 9;

        for (int size = 0; size < bytes.length; size++) {
            byte[] cut = Arrays.copyOf(bytes, size);
            assertThatIllegalArgumentException().isThrownBy(() -> EpochCodec.read(cut));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EpochCodec.read(Arrays.copyOf(bytes, bytes.length + 1)))
                .withMessageContaining("longer");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EpochCodec.read(otherForm))
                .withMessageContaining("form");
    }
}
