package org.openpersonalization.web.admin.audience;

import java.util.List;
import org.openpersonalization.service.audience.AudienceAttribute;

/**
 * An attribute that a rule can check.
 *
 * @param path its name in a condition, before any window or name
 * @param kind the kind of its values
 * @param values all its values, where they can be listed
 * @param windows suffixes of the path that restrict a count to recent time: empty for attributes without counts
 * @param naming whether a name follows, after a dot
 * @param names some known names
 * @param operators the applicable operators
 * @param example one of its values
 * @param purpose the purpose that a visitor must have granted; empty for none
 */
public record AttributeView(
        String path,
        AudienceAttribute.Kind kind,
        List<String> values,
        List<String> windows,
        AudienceAttribute.Naming naming,
        List<String> names,
        List<String> operators,
        String example,
        String purpose) {

    static AttributeView of(AudienceAttribute attribute) {
        return new AttributeView(
                attribute.path(),
                attribute.kind(),
                attribute.values(),
                attribute.windows(),
                attribute.naming(),
                attribute.names(),
                attribute.operators(),
                attribute.example(),
                attribute.purpose());
    }
}
