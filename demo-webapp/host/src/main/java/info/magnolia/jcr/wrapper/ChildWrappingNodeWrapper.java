package info.magnolia.jcr.wrapper;

import java.util.ArrayList;
import java.util.List;
import javax.jcr.Item;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import org.apache.jackrabbit.commons.iterator.NodeIteratorAdapter;

/** A wrapper whose relatives are wrapped in the same way. */
public abstract class ChildWrappingNodeWrapper extends DelegateNodeWrapper {

    protected ChildWrappingNodeWrapper(Node wrapped) {
        super(wrapped);
    }

    /** The same kind of wrapper around a relative. */
    public abstract Node wrapNode(Node node);

    private Node wrapOnce(Node node) {
        return isWrapping(node) ? node : wrapNode(node);
    }

    private NodeIterator wrapAll(NodeIterator nodes) {
        List<Node> all = new ArrayList<>();
        while (nodes.hasNext()) {
            all.add(wrapOnce(nodes.nextNode()));
        }
        return new NodeIteratorAdapter(all);
    }

    @Override
    public Node getNode(String path) throws RepositoryException {
        return wrapOnce(super.getNode(path));
    }

    @Override
    public NodeIterator getNodes() throws RepositoryException {
        return wrapAll(super.getNodes());
    }

    @Override
    public NodeIterator getNodes(String pattern) throws RepositoryException {
        return wrapAll(super.getNodes(pattern));
    }

    @Override
    public NodeIterator getNodes(String[] globs) throws RepositoryException {
        return wrapAll(super.getNodes(globs));
    }

    @Override
    public Node getParent() throws RepositoryException {
        return wrapOnce(super.getParent());
    }

    @Override
    public Item getAncestor(int depth) throws RepositoryException {
        Item ancestor = super.getAncestor(depth);
        return ancestor instanceof Node node ? wrapOnce(node) : ancestor;
    }
}
