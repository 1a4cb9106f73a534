package info.magnolia.ui.field;

/** A property that a dialog edits. */
public interface EditorPropertyDefinition {

    String getName();
}
