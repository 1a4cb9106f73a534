package info.magnolia.jcr.wrapper;

import java.util.ArrayList;
import java.util.List;
import javax.jcr.Node;
import javax.jcr.Property;
import javax.jcr.PropertyIterator;
import javax.jcr.RepositoryException;
import org.apache.jackrabbit.commons.iterator.PropertyIteratorAdapter;

/** Escapes texts for HTML, so that a template writes them as they are. */
public class HTMLEscapingNodeWrapper extends ChildWrappingNodeWrapper {

    private final boolean transformLineBreaks;

    public HTMLEscapingNodeWrapper(Node wrapped, boolean transformLineBreaks) {
        super(wrapped);
        this.transformLineBreaks = transformLineBreaks;
    }

    @Override
    public Property getProperty(String name) throws RepositoryException {
        return new HTMLEscapingPropertyWrapper(super.getProperty(name), transformLineBreaks);
    }

    @Override
    public PropertyIterator getProperties() throws RepositoryException {
        return escaped(super.getProperties());
    }

    @Override
    public PropertyIterator getProperties(String pattern) throws RepositoryException {
        return escaped(super.getProperties(pattern));
    }

    private PropertyIterator escaped(PropertyIterator properties) {
        List<Property> all = new ArrayList<>();
        while (properties.hasNext()) {
            all.add(new HTMLEscapingPropertyWrapper(properties.nextProperty(), transformLineBreaks));
        }
        return new PropertyIteratorAdapter(all);
    }

    @Override
    public Node wrapNode(Node node) {
        return new HTMLEscapingNodeWrapper(node, transformLineBreaks);
    }
}
