package info.magnolia.jcr.wrapper;

import info.magnolia.jcr.util.NodeUtil;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.Calendar;
import javax.jcr.Binary;
import javax.jcr.Item;
import javax.jcr.ItemVisitor;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.Property;
import javax.jcr.PropertyIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import javax.jcr.Value;
import javax.jcr.lock.Lock;
import javax.jcr.nodetype.NodeDefinition;
import javax.jcr.nodetype.NodeType;
import javax.jcr.version.Version;
import javax.jcr.version.VersionHistory;

/**
 * A node that passes everything on to another one. The many methods are JCR's; this class is long because {@link Node}
 * is.
 */
@SuppressWarnings("deprecation") // the interface itself is made of them in part
public abstract class DelegateNodeWrapper implements Node, Cloneable {

    protected Node wrapped;

    protected DelegateNodeWrapper(Node wrapped) {
        if (isWrapping(wrapped)) {
            throw new IllegalArgumentException("Node [" + NodeUtil.getNodePathIfPossible(wrapped)
                    + "] is already wrapped with [" + getClass().getName() + "]: double wrapping is not allowed");
        }
        this.wrapped = wrapped;
    }

    /** Whether a wrapper of this very class is already around the node. */
    protected boolean isWrapping(Node node) {
        return NodeUtil.isWrappedWith(node, getClass());
    }

    public Node getWrappedNode() {
        return wrapped;
    }

    public void setWrappedNode(Node node) {
        wrapped = node;
    }

    /** The node without the wrappers of a class; this node when none of them is around it. */
    public Node deepUnwrap(Class<? extends DelegateNodeWrapper> wrapper) {
        if (wrapper.isInstance(this)) {
            return wrapped;
        }
        if (wrapped instanceof DelegateNodeWrapper inner) {
            Node unwrapped = inner.deepUnwrap(wrapper);
            if (unwrapped != wrapped) {
                return around(unwrapped);
            }
        }
        return this;
    }

    private Node around(Node inner) {
        try {
            DelegateNodeWrapper copy = (DelegateNodeWrapper) clone();
            copy.setWrappedNode(inner);
            return copy;
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException("Wrappers can be cloned", impossible);
        }
    }

    @Override
    public String toString() {
        return getClass().getSimpleName() + " for " + wrapped;
    }

    @Override
    public void addMixin(String name) throws RepositoryException {
        wrapped.addMixin(name);
    }

    @Override
    public Node addNode(String name) throws RepositoryException {
        return wrapped.addNode(name);
    }

    @Override
    public Node addNode(String name, String name2) throws RepositoryException {
        return wrapped.addNode(name, name2);
    }

    @Override
    public boolean canAddMixin(String name) throws RepositoryException {
        return wrapped.canAddMixin(name);
    }

    @Override
    public void cancelMerge(Version version) throws RepositoryException {
        wrapped.cancelMerge(version);
    }

    @Override
    public Version checkin() throws RepositoryException {
        return wrapped.checkin();
    }

    @Override
    public void checkout() throws RepositoryException {
        wrapped.checkout();
    }

    @Override
    public void doneMerge(Version version) throws RepositoryException {
        wrapped.doneMerge(version);
    }

    @Override
    public void followLifecycleTransition(String name) throws RepositoryException {
        wrapped.followLifecycleTransition(name);
    }

    @Override
    public String[] getAllowedLifecycleTransistions() throws RepositoryException {
        return wrapped.getAllowedLifecycleTransistions();
    }

    @Override
    public Version getBaseVersion() throws RepositoryException {
        return wrapped.getBaseVersion();
    }

    @Override
    public String getCorrespondingNodePath(String name) throws RepositoryException {
        return wrapped.getCorrespondingNodePath(name);
    }

    @Override
    public NodeDefinition getDefinition() throws RepositoryException {
        return wrapped.getDefinition();
    }

    @Override
    public String getIdentifier() throws RepositoryException {
        return wrapped.getIdentifier();
    }

    @Override
    public int getIndex() throws RepositoryException {
        return wrapped.getIndex();
    }

    @Override
    public Lock getLock() throws RepositoryException {
        return wrapped.getLock();
    }

    @Override
    public NodeType[] getMixinNodeTypes() throws RepositoryException {
        return wrapped.getMixinNodeTypes();
    }

    @Override
    public Node getNode(String name) throws RepositoryException {
        return wrapped.getNode(name);
    }

    @Override
    public NodeIterator getNodes() throws RepositoryException {
        return wrapped.getNodes();
    }

    @Override
    public NodeIterator getNodes(String name) throws RepositoryException {
        return wrapped.getNodes(name);
    }

    @Override
    public NodeIterator getNodes(String[] names) throws RepositoryException {
        return wrapped.getNodes(names);
    }

    @Override
    public Item getPrimaryItem() throws RepositoryException {
        return wrapped.getPrimaryItem();
    }

    @Override
    public NodeType getPrimaryNodeType() throws RepositoryException {
        return wrapped.getPrimaryNodeType();
    }

    @Override
    public PropertyIterator getProperties() throws RepositoryException {
        return wrapped.getProperties();
    }

    @Override
    public PropertyIterator getProperties(String name) throws RepositoryException {
        return wrapped.getProperties(name);
    }

    @Override
    public PropertyIterator getProperties(String[] names) throws RepositoryException {
        return wrapped.getProperties(names);
    }

    @Override
    public Property getProperty(String name) throws RepositoryException {
        return wrapped.getProperty(name);
    }

    @Override
    public PropertyIterator getReferences() throws RepositoryException {
        return wrapped.getReferences();
    }

    @Override
    public PropertyIterator getReferences(String name) throws RepositoryException {
        return wrapped.getReferences(name);
    }

    @Override
    public NodeIterator getSharedSet() throws RepositoryException {
        return wrapped.getSharedSet();
    }

    @Override
    public String getUUID() throws RepositoryException {
        return wrapped.getUUID();
    }

    @Override
    public VersionHistory getVersionHistory() throws RepositoryException {
        return wrapped.getVersionHistory();
    }

    @Override
    public PropertyIterator getWeakReferences() throws RepositoryException {
        return wrapped.getWeakReferences();
    }

    @Override
    public PropertyIterator getWeakReferences(String name) throws RepositoryException {
        return wrapped.getWeakReferences(name);
    }

    @Override
    public boolean hasNode(String name) throws RepositoryException {
        return wrapped.hasNode(name);
    }

    @Override
    public boolean hasNodes() throws RepositoryException {
        return wrapped.hasNodes();
    }

    @Override
    public boolean hasProperties() throws RepositoryException {
        return wrapped.hasProperties();
    }

    @Override
    public boolean hasProperty(String name) throws RepositoryException {
        return wrapped.hasProperty(name);
    }

    @Override
    public boolean holdsLock() throws RepositoryException {
        return wrapped.holdsLock();
    }

    @Override
    public boolean isCheckedOut() throws RepositoryException {
        return wrapped.isCheckedOut();
    }

    @Override
    public boolean isLocked() throws RepositoryException {
        return wrapped.isLocked();
    }

    @Override
    public boolean isNodeType(String name) throws RepositoryException {
        return wrapped.isNodeType(name);
    }

    @Override
    public Lock lock(boolean flag, boolean flag2) throws RepositoryException {
        return wrapped.lock(flag, flag2);
    }

    @Override
    public NodeIterator merge(String name, boolean flag) throws RepositoryException {
        return wrapped.merge(name, flag);
    }

    @Override
    public void orderBefore(String name, String name2) throws RepositoryException {
        wrapped.orderBefore(name, name2);
    }

    @Override
    public void removeMixin(String name) throws RepositoryException {
        wrapped.removeMixin(name);
    }

    @Override
    public void removeShare() throws RepositoryException {
        wrapped.removeShare();
    }

    @Override
    public void removeSharedSet() throws RepositoryException {
        wrapped.removeSharedSet();
    }

    @Override
    public void restore(String name, boolean flag) throws RepositoryException {
        wrapped.restore(name, flag);
    }

    @Override
    public void restore(Version version, boolean flag) throws RepositoryException {
        wrapped.restore(version, flag);
    }

    @Override
    public void restore(Version version, String name, boolean flag) throws RepositoryException {
        wrapped.restore(version, name, flag);
    }

    @Override
    public void restoreByLabel(String name, boolean flag) throws RepositoryException {
        wrapped.restoreByLabel(name, flag);
    }

    @Override
    public void setPrimaryType(String name) throws RepositoryException {
        wrapped.setPrimaryType(name);
    }

    @Override
    public Property setProperty(String name, Value value) throws RepositoryException {
        return wrapped.setProperty(name, value);
    }

    @Override
    public Property setProperty(String name, Value[] values) throws RepositoryException {
        return wrapped.setProperty(name, values);
    }

    @Override
    public Property setProperty(String name, String[] names) throws RepositoryException {
        return wrapped.setProperty(name, names);
    }

    @Override
    public Property setProperty(String name, String name2) throws RepositoryException {
        return wrapped.setProperty(name, name2);
    }

    @Override
    public Property setProperty(String name, InputStream stream) throws RepositoryException {
        return wrapped.setProperty(name, stream);
    }

    @Override
    public Property setProperty(String name, Binary binary) throws RepositoryException {
        return wrapped.setProperty(name, binary);
    }

    @Override
    public Property setProperty(String name, boolean flag) throws RepositoryException {
        return wrapped.setProperty(name, flag);
    }

    @Override
    public Property setProperty(String name, double number) throws RepositoryException {
        return wrapped.setProperty(name, number);
    }

    @Override
    public Property setProperty(String name, BigDecimal number) throws RepositoryException {
        return wrapped.setProperty(name, number);
    }

    @Override
    public Property setProperty(String name, long number) throws RepositoryException {
        return wrapped.setProperty(name, number);
    }

    @Override
    public Property setProperty(String name, Calendar date) throws RepositoryException {
        return wrapped.setProperty(name, date);
    }

    @Override
    public Property setProperty(String name, Node node) throws RepositoryException {
        return wrapped.setProperty(name, node);
    }

    @Override
    public Property setProperty(String name, Value value, int type) throws RepositoryException {
        return wrapped.setProperty(name, value, type);
    }

    @Override
    public Property setProperty(String name, Value[] values, int type) throws RepositoryException {
        return wrapped.setProperty(name, values, type);
    }

    @Override
    public Property setProperty(String name, String[] names, int type) throws RepositoryException {
        return wrapped.setProperty(name, names, type);
    }

    @Override
    public Property setProperty(String name, String name2, int type) throws RepositoryException {
        return wrapped.setProperty(name, name2, type);
    }

    @Override
    public void unlock() throws RepositoryException {
        wrapped.unlock();
    }

    @Override
    public void update(String name) throws RepositoryException {
        wrapped.update(name);
    }

    @Override
    public void accept(ItemVisitor visitor) throws RepositoryException {
        wrapped.accept(visitor);
    }

    @Override
    public Item getAncestor(int type) throws RepositoryException {
        return wrapped.getAncestor(type);
    }

    @Override
    public int getDepth() throws RepositoryException {
        return wrapped.getDepth();
    }

    @Override
    public String getName() throws RepositoryException {
        return wrapped.getName();
    }

    @Override
    public Node getParent() throws RepositoryException {
        return wrapped.getParent();
    }

    @Override
    public String getPath() throws RepositoryException {
        return wrapped.getPath();
    }

    @Override
    public Session getSession() throws RepositoryException {
        return wrapped.getSession();
    }

    @Override
    public boolean isModified() {
        return wrapped.isModified();
    }

    @Override
    public boolean isNew() {
        return wrapped.isNew();
    }

    @Override
    public boolean isNode() {
        return wrapped.isNode();
    }

    @Override
    public boolean isSame(Item item) throws RepositoryException {
        return wrapped.isSame(item);
    }

    @Override
    public void refresh(boolean flag) throws RepositoryException {
        wrapped.refresh(flag);
    }

    @Override
    public void remove() throws RepositoryException {
        wrapped.remove();
    }

    @Override
    public void save() throws RepositoryException {
        wrapped.save();
    }
}
