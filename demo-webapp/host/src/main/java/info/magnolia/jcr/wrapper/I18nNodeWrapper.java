package info.magnolia.jcr.wrapper;

import info.magnolia.cms.i18n.I18nContentSupport;
import info.magnolia.objectfactory.Components;
import javax.jcr.Node;
import javax.jcr.Property;
import javax.jcr.RepositoryException;

/** Reads {@code headline_de} where {@code headline} is asked for, when the current language is German. */
public class I18nNodeWrapper extends ChildWrappingNodeWrapper {

    public I18nNodeWrapper(Node wrapped) {
        super(wrapped);
    }

    @Override
    public boolean hasProperty(String name) throws RepositoryException {
        return support().hasProperty(getWrappedNode(), name);
    }

    @Override
    public Property getProperty(String name) throws RepositoryException {
        return support().getProperty(getWrappedNode(), name);
    }

    @Override
    public Node wrapNode(Node node) {
        return new I18nNodeWrapper(node);
    }

    private static I18nContentSupport support() {
        return Components.getComponent(I18nContentSupport.class);
    }
}
