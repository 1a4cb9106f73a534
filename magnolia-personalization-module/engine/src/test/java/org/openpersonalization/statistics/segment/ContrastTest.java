package org.openpersonalization.statistics.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openpersonalization.statistics.effect.Effect;
import org.openpersonalization.statistics.effect.Scale;

class ContrastTest {

    private final Map<String, Effect> effects = new LinkedHashMap<>();

    ContrastTest() {
        effects.put("new", new Effect(Scale.RELATIVE, 0.3, 0.05, 900));
        effects.put("returning", new Effect(Scale.RELATIVE, -0.2, 0.05, 900));
    }

    @Test
    void helpAndHarmAreSaid() {
        Contrast contrast = Contrast.of(effects, Set.of("new", "returning"));

        assertThat(contrast.isMixed()).isTrue();
        assertThat(contrast.text()).startsWith("Helps [new], hurts [returning]");
    }

    @Test
    void onlyWhatIsProvenIsSaid() {
        assertThat(Contrast.of(effects, Set.of("new")).text()).startsWith("Helps [new]; for the others");
        assertThat(Contrast.of(effects, Set.of("returning")).text()).startsWith("Hurts [returning]; for the others");
        assertThat(Contrast.of(effects, Set.of()).text()).startsWith("There is no evidence yet");
        assertThat(Contrast.of(effects, Set.of("new")).isMixed()).isFalse();
    }

    @Test
    void segmentsAndQuestionsAreNamed() {
        Question question = new Question(new Segment("device", "mobile"), "order", "B");

        assertThat(question.segment().value()).isEqualTo("mobile");
    }
}
