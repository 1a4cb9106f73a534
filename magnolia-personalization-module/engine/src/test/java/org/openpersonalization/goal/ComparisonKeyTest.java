package org.openpersonalization.goal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonKeyTest {

    @Test
    void whatIsWrittenIsReadAgain() {
        for (ComparisonKey key : List.of(
                ComparisonKey.ofExperiment("hero", 2),
                ComparisonKey.ofProgramme(7),
                ComparisonKey.ofRule("component-id", "my offer/1", 3))) {
            assertThat(ComparisonKey.read(key.text())).contains(key);
        }
    }

    @Test
    void formIsTheOneThatIsStored() {
        assertThat(ComparisonKey.ofExperiment("hero", 2).text()).isEqualTo("experiment/hero/2");
        assertThat(ComparisonKey.ofProgramme(7).text()).isEqualTo("programme/7");
        assertThat(ComparisonKey.ofRule("c", "spring", 3).text()).isEqualTo("rule/c/spring/3");
    }

    @Test
    void ruleNamesItsComponentAndItsVariantWhoseNameMayHaveSlashes() {
        ComparisonKey rule = ComparisonKey.read("rule/c/my offer/1/3").orElseThrow();

        assertThat(rule.component()).isEqualTo("c");
        assertThat(rule.variant()).isEqualTo("my offer/1");
        assertThat(rule.phase()).isEqualTo(3);
    }

    @Test
    void anythingElseIsNoKey() {
        assertThat(List.of(
                        "",
                        "nonsense",
                        "experiment/hero",
                        "experiment//",
                        "programme/x",
                        "programme/x/3",
                        "rule/3",
                        "rule/a/3",
                        "other/a/1"))
                .allSatisfy(text -> assertThat(ComparisonKey.read(text)).isEmpty());
    }
}
