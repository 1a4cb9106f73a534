package org.openpersonalization.magnolia.authoring;

import info.magnolia.jcr.util.PropertyUtil;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import javax.jcr.Node;
import javax.jcr.Property;
import javax.jcr.PropertyIterator;
import javax.jcr.PropertyType;
import javax.jcr.RepositoryException;
import javax.jcr.Value;
import javax.jcr.ValueFactory;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.definition.Origin;
import org.openpersonalization.magnolia.content.PropertyValues;
import org.openpersonalization.magnolia.content.page.VariantNodes;
import org.openpersonalization.magnolia.rendering.overlay.VariantFields;
import org.openpersonalization.service.variant.VariantContent;
import org.openpersonalization.service.variant.VariantForm;

/** The content of a variant's node. */
final class VariantNode {

    private static final String NAME = "name";
    private static final String AUDIENCE = "audience";
    private static final String ORIGIN = "origin";
    private static final String FROM = "validFrom";
    private static final String UNTIL = "validTo";
    private static final String TOPICS = "topics";

    private final Node node;
    private final FieldTexts texts;

    VariantNode(Node node, FieldTexts texts) {
        this.node = node;
        this.texts = texts;
    }

    VariantContent read() throws RepositoryException {
        return new VariantContent(
                new VariantForm(
                        VariantNodes.nameOf(node),
                        Origin.of(PropertyUtil.getString(node, ORIGIN, Origin.HUMAN.label())
                                        .trim())
                                .orElse(Origin.AI),
                        new VariantForm.Targeting(
                                PropertyUtil.getString(node, AUDIENCE, ""),
                                PropertyValues.instant(node, FROM),
                                PropertyValues.instant(node, UNTIL)),
                        texts.of(node, UnaryOperator.identity())),
                others());
    }

    private SortedMap<String, VariantContent.OtherValue> others() throws RepositoryException {
        SortedMap<String, VariantContent.OtherValue> others = new TreeMap<>();
        PropertyIterator properties = node.getProperties();
        while (properties.hasNext()) {
            Property property = properties.nextProperty();
            if (isOther(property)) {
                others.put(property.getName(), other(property));
            }
        }
        return others;
    }

    private static boolean isOther(Property property) throws RepositoryException {
        String name = property.getName();
        boolean isContent = VariantFields.isContent(name) || name.equals(TOPICS);
        return isContent && property.getType() != PropertyType.BINARY && !VariantFields.isText(property);
    }

    private static VariantContent.OtherValue other(Property property) throws RepositoryException {
        List<String> values = new ArrayList<>();
        for (Value value : property.isMultiple() ? property.getValues() : new Value[] {property.getValue()}) {
            values.add(value.getString());
        }
        return new VariantContent.OtherValue(
                PropertyType.nameFromValue(property.getType()), property.isMultiple(), values);
    }

    /** Writes a content in the place of the present one; values that are equal stay as they are. */
    void write(VariantContent content) throws RepositoryException {
        VariantContent before = read();
        VariantForm form = content.form();
        if (!form.name().equals(before.form().name()) || !node.hasProperty(NAME)) {
            node.setProperty(NAME, form.name());
        }
        if (form.origin() != before.form().origin()) {
            node.setProperty(ORIGIN, form.origin().label());
        }
        writeTargeting(before.form().targeting(), form.targeting());
        writeTexts(before.form().fields(), form.fields());
        writeOthers(before.others(), content.others());
    }

    private void writeTargeting(VariantForm.Targeting before, VariantForm.Targeting targeting)
            throws RepositoryException {
        if (!targeting.audience().equals(before.audience())) {
            node.setProperty(AUDIENCE, targeting.audience());
        }
        writeDate(FROM, before.from(), targeting.from());
        writeDate(UNTIL, before.until(), targeting.until());
    }

    /** A date that stays keeps its time zone. */
    private void writeDate(String name, @Nullable Instant before, @Nullable Instant date) throws RepositoryException {
        if (date == null) {
            remove(name);
        } else if (!date.equals(before)) {
            remove(name);
            Calendar calendar = Calendar.getInstance(TimeZone.getTimeZone("UTC"));
            calendar.setTimeInMillis(date.toEpochMilli());
            node.setProperty(name, calendar);
        }
    }

    private void writeTexts(
            SortedMap<String, SortedMap<String, String>> before, SortedMap<String, SortedMap<String, String>> fields)
            throws RepositoryException {
        SortedMap<String, String> present = byProperty(before);
        SortedMap<String, String> after = byProperty(fields);
        for (String name : present.keySet()) {
            if (!after.containsKey(name)) {
                remove(name);
            }
        }
        for (Map.Entry<String, String> text : after.entrySet()) {
            if (!text.getValue().equals(present.get(text.getKey()))) {
                remove(text.getKey());
                node.setProperty(text.getKey(), text.getValue());
            }
        }
    }

    private SortedMap<String, String> byProperty(SortedMap<String, SortedMap<String, String>> fields) {
        SortedMap<String, String> properties = new TreeMap<>();
        fields.forEach((field, byLanguage) ->
                byLanguage.forEach((language, text) -> properties.put(texts.property(field, language), text)));
        return properties;
    }

    private void writeOthers(
            SortedMap<String, VariantContent.OtherValue> before, SortedMap<String, VariantContent.OtherValue> others)
            throws RepositoryException {
        for (String name : before.keySet()) {
            if (!others.containsKey(name)) {
                remove(name);
            }
        }
        for (Map.Entry<String, VariantContent.OtherValue> other : others.entrySet()) {
            if (!other.getValue().equals(before.get(other.getKey()))) {
                writeOther(other.getKey(), other.getValue());
            }
        }
    }

    private void writeOther(String name, VariantContent.OtherValue other) throws RepositoryException {
        int type = PropertyType.valueFromName(other.type());
        ValueFactory factory = node.getSession().getValueFactory();
        List<Value> values = new ArrayList<>();
        for (String text : other.values()) {
            values.add(factory.createValue(text, type));
        }
        remove(name);
        if (other.isMultiple()) {
            node.setProperty(name, values.toArray(new Value[0]));
        } else {
            node.setProperty(name, values.get(0));
        }
    }

    private void remove(String name) throws RepositoryException {
        if (node.hasProperty(name)) {
            node.getProperty(name).remove();
        }
    }
}
