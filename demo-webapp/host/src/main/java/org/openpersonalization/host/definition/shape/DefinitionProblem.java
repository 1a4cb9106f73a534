package org.openpersonalization.host.definition.shape;

/**
 * A problem that Magnolia's Definitions app lists for a definition.
 *
 * @param definition the kind and the id: {@code dialogs personalization:components/hero}
 * @param severity how much of the definition is lost
 * @param path the path of the value within the file: {@code form/properties/title}
 * @param reason the mistake
 */
public record DefinitionProblem(String definition, Severity severity, String path, String reason) {

    /** How much of a definition is lost. */
    public enum Severity {
        /** A value that should be there is null, or the whole definition is missing. */
        MAJOR,
        /** A property that no bean has is ignored. */
        MINOR
    }

    @Override
    public String toString() {
        return severity + " " + definition + " " + path + ": " + reason;
    }
}
