package org.openpersonalization.magnolia.rendering.overlay;

import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javax.jcr.Node;
import javax.jcr.Property;
import javax.jcr.PropertyIterator;
import javax.jcr.PropertyType;
import javax.jcr.RepositoryException;
import org.openpersonalization.magnolia.content.page.VariantNodes;

/** The fields that a variant fills, under the names of the component's properties. */
public final class VariantFields {

    /** Begins the names of a component's properties that are settings of this module. */
    private static final String SETTING = "p13n";

    /** Fields of which one counts before the other: a variant that fills one of them covers both. */
    private static final Map<String, String> ALTERNATIVES =
            Map.of("image", "imageAsset", "imageAsset", "image", "ctaLink", "ctaPage", "ctaPage", "ctaLink");

    private final Node variant;
    private final FieldMapping mapping;

    /**
     * The fields of a variant.
     *
     * @param variant its node
     * @param mapping of the component's template
     */
    public VariantFields(Node variant, FieldMapping mapping) {
        this.variant = variant;
        this.mapping = mapping;
    }

    /** The variant's value for a property of the component, if it has one. */
    Optional<Property> property(String name) throws RepositoryException {
        if (!isContent(name)) {
            return Optional.empty();
        }
        LocalizedName localized = LocalizedName.of(name);
        Optional<String> field = mapping.fieldFor(localized.base()).map(localized::with);
        return field.isPresent() ? filled(field.get()).map(property -> named(name, property)) : Optional.empty();
    }

    /**
     * Whether the property is a translation that must not show through: the variant fills the field, but not in that
     * language.
     */
    boolean coversTranslation(String name) throws RepositoryException {
        return insteadOfTranslation(name).isPresent();
    }

    /** The value that is shown in the place of a translation: the variant's own one where it lacks that language. */
    public Optional<Property> insteadOfTranslation(String name) throws RepositoryException {
        LocalizedName localized = LocalizedName.of(name);
        return localized.isTranslation() && property(name).isEmpty() ? property(localized.base()) : Optional.empty();
    }

    /** Whether the property must not show through, because the variant fills the field that is used instead of it. */
    boolean coversAlternative(String name) throws RepositoryException {
        String base = LocalizedName.of(name).base();
        Optional<String> field = mapping.fieldFor(base);
        String other = field.isPresent() ? ALTERNATIVES.get(field.get()) : null;
        return other != null
                && !mapping.propertyFor(other).equals(base)
                && filled(field.get()).isEmpty()
                && filled(other).isPresent();
    }

    /** Adds every filled field whose property is wanted. */
    public void putInto(Map<String, Property> properties, Predicate<String> wanted) throws RepositoryException {
        PropertyIterator fields = variant.getProperties();
        while (fields.hasNext()) {
            Property field = fields.nextProperty();
            LocalizedName localized = LocalizedName.of(field.getName());
            String name = localized.with(mapping.propertyFor(localized.base()));
            if (isContent(localized.base()) && isFilled(field) && wanted.test(name)) {
                properties.put(name, named(name, field));
            }
        }
    }

    private Optional<Property> filled(String field) throws RepositoryException {
        if (!isContent(LocalizedName.of(field).base()) || !variant.hasProperty(field)) {
            return Optional.empty();
        }
        Property property = variant.getProperty(field);
        return isFilled(property) ? Optional.of(property) : Optional.empty();
    }

    private static boolean isFilled(Property property) throws RepositoryException {
        if (property.isMultiple()) {
            return property.getValues().length > 0;
        }
        return property.getType() != PropertyType.STRING
                || !property.getString().isBlank();
    }

    /** Whether a component's property is a setting of this module. */
    public static boolean isSetting(String name) {
        return name.startsWith(SETTING);
    }

    /** Whether a property is content with a single text. */
    public static boolean isText(Property property) throws RepositoryException {
        return isContent(property.getName()) && property.getType() == PropertyType.STRING && !property.isMultiple();
    }

    /** Whether a property is content: not one of the CMS's own, and none that steers a variant. */
    public static boolean isContent(String name) {
        return name.indexOf(':') < 0 && name.indexOf('/') < 0 && !VariantNodes.isControlField(name);
    }

    private static Property named(String name, Property property) {
        return RenamedProperty.of(name, property);
    }
}
