package org.openpersonalization.statistics.segment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openpersonalization.statistics.effect.Effect;

/**
 * Effects of segments, pulled toward the whole: the largest of many is large by luck as well. Empirical Bayes with normal
 * effects (Efron, Morris 1975): each segment's effect is drawn around a common centre with the variance τ², estimated by
 * moments (DerSimonian, Laird 1986), and seen with its own error se:
 *
 * <pre>shrunk = centre + (1 − B) (seen − centre),  B = se² / (se² + τ²)</pre>
 *
 * The error counts what is left of se and what is uncertain about the centre: {@code √((1 − B) se² + B² / Σ 1/(se² + τ²))}.
 *
 * @param centre the common effect, weighted by precision
 * @param between τ², the variance of true effects between segments; 0 when chance alone explains what was seen
 * @param effects the shrunk effect of each segment
 */
public record Shrinkage<K>(double centre, double between, Map<K, Effect> effects) {

    public Shrinkage {
        effects = Collections.unmodifiableMap(new LinkedHashMap<>(effects));
    }

    /** Shrinks effects on one scale. Those in which nothing varied tell nothing: the centre stands for them. */
    public static <K> Shrinkage<K> of(Map<K, Effect> seen) {
        List<Effect> telling = seen.values().stream()
                .filter(effect -> effect.standardError() > 0)
                .toList();
        double between = between(telling);
        double precision = precision(telling, between);
        double centre = telling.isEmpty() ? 0 : centre(telling, between);
        Map<K, Effect> effects = new LinkedHashMap<>();
        seen.forEach((key, effect) -> effects.put(key, shrunk(effect, centre, between, precision)));
        return new Shrinkage<>(centre, between, effects);
    }

    private static Effect shrunk(Effect seen, double centre, double between, double precision) {
        double variance = seen.standardError() * seen.standardError();
        double pull = variance == 0 ? 1 : variance / (variance + between);
        double own = variance == 0 ? between : (1 - pull) * variance;
        double common = precision == 0 ? 0 : pull * pull / precision;
        return new Effect(
                seen.scale(), centre + (1 - pull) * (seen.value() - centre), Math.sqrt(own + common), seen.visitors());
    }

    private static double between(List<Effect> effects) {
        double centre = effects.isEmpty() ? 0 : centre(effects, 0);
        double weights = precision(effects, 0);
        double squaredWeights = 0;
        double scatter = 0;
        for (Effect each : effects) {
            double weight = weight(each, 0);
            squaredWeights += weight * weight;
            scatter += weight * (each.value() - centre) * (each.value() - centre);
        }
        double scale = weights == 0 ? 0 : weights - squaredWeights / weights;
        return scale <= 0 ? 0 : Math.max(0, (scatter - (effects.size() - 1)) / scale);
    }

    private static double centre(List<Effect> effects, double between) {
        double sum = effects.stream()
                .mapToDouble(each -> weight(each, between) * each.value())
                .sum();
        return sum / precision(effects, between);
    }

    private static double precision(List<Effect> effects, double between) {
        return effects.stream().mapToDouble(each -> weight(each, between)).sum();
    }

    private static double weight(Effect effect, double between) {
        return 1 / (effect.standardError() * effect.standardError() + between);
    }
}
