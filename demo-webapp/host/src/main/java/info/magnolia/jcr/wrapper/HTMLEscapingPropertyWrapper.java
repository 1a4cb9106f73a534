package info.magnolia.jcr.wrapper;

import javax.jcr.Property;
import javax.jcr.PropertyType;
import javax.jcr.RepositoryException;
import javax.jcr.Value;
import org.apache.jackrabbit.commons.SimpleValueFactory;

/** Escapes the text of a property for HTML. */
public class HTMLEscapingPropertyWrapper extends DelegatePropertyWrapper {

    private final boolean transformLineBreaks;

    public HTMLEscapingPropertyWrapper(Property wrapped, boolean transformLineBreaks) {
        super(wrapped);
        this.transformLineBreaks = transformLineBreaks;
    }

    @Override
    public String getString() throws RepositoryException {
        return escape(super.getString());
    }

    @Override
    public Value getValue() throws RepositoryException {
        return escape(super.getValue());
    }

    @Override
    public Value[] getValues() throws RepositoryException {
        Value[] values = super.getValues().clone();
        for (int i = 0; i < values.length; i++) {
            values[i] = escape(values[i]);
        }
        return values;
    }

    private Value escape(Value value) throws RepositoryException {
        return value.getType() == PropertyType.STRING
                ? new SimpleValueFactory().createValue(escape(value.getString()))
                : value;
    }

    private String escape(String text) {
        String escaped = text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
        return transformLineBreaks ? escaped.replace("\r\n", "<br/>").replace("\n", "<br/>") : escaped;
    }
}
