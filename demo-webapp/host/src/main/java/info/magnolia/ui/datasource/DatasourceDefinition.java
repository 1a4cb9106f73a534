package info.magnolia.ui.datasource;

/** Where values come from. */
public interface DatasourceDefinition {

    String getName();
}
