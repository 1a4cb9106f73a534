package org.openpersonalization.statistics.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
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
        assertThat(contrast).isEqualTo(new Contrast(List.of("new"), List.of("returning")));
    }

    @Test
    void onlyWhatIsProvenIsSaid() {
        assertThat(Contrast.of(effects, Set.of("new"))).isEqualTo(new Contrast(List.of("new"), List.of()));
        assertThat(Contrast.of(effects, Set.of("returning"))).isEqualTo(new Contrast(List.of(), List.of("returning")));
        assertThat(Contrast.of(effects, Set.of())).isEqualTo(new Contrast(List.of(), List.of()));
        assertThat(Contrast.of(effects, Set.of("new")).isMixed()).isFalse();
    }

    @Test
    void segmentsAndQuestionsAreNamed() {
        Question question = new Question(new Segment("device", "mobile"), "order", "B");

        assertThat(question.segment().value()).isEqualTo("mobile");
    }
}
