package info.magnolia.jcr.wrapper;

import java.io.InputStream;
import java.math.BigDecimal;
import java.util.Calendar;
import javax.jcr.Binary;
import javax.jcr.Item;
import javax.jcr.ItemVisitor;
import javax.jcr.Node;
import javax.jcr.Property;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import javax.jcr.Value;
import javax.jcr.nodetype.PropertyDefinition;

/**
 * A property that passes everything on to another one. The many methods are JCR's; this class is long because
 * {@link Property} is.
 */
@SuppressWarnings("deprecation") // the interface itself is made of them in part
public abstract class DelegatePropertyWrapper implements Property {

    private final Property wrapped;

    protected DelegatePropertyWrapper(Property wrapped) {
        this.wrapped = wrapped;
    }

    public Property getWrappedProperty() {
        return wrapped;
    }

    @Override
    public void setValue(Value value) throws RepositoryException {
        wrapped.setValue(value);
    }

    @Override
    public void setValue(Value[] values) throws RepositoryException {
        wrapped.setValue(values);
    }

    @Override
    public void setValue(String value) throws RepositoryException {
        wrapped.setValue(value);
    }

    @Override
    public void setValue(String[] values) throws RepositoryException {
        wrapped.setValue(values);
    }

    @Override
    public void setValue(InputStream value) throws RepositoryException {
        wrapped.setValue(value);
    }

    @Override
    public void setValue(Binary value) throws RepositoryException {
        wrapped.setValue(value);
    }

    @Override
    public void setValue(long value) throws RepositoryException {
        wrapped.setValue(value);
    }

    @Override
    public void setValue(double value) throws RepositoryException {
        wrapped.setValue(value);
    }

    @Override
    public void setValue(BigDecimal value) throws RepositoryException {
        wrapped.setValue(value);
    }

    @Override
    public void setValue(Calendar value) throws RepositoryException {
        wrapped.setValue(value);
    }

    @Override
    public void setValue(boolean value) throws RepositoryException {
        wrapped.setValue(value);
    }

    @Override
    public void setValue(Node value) throws RepositoryException {
        wrapped.setValue(value);
    }

    @Override
    public Value getValue() throws RepositoryException {
        return wrapped.getValue();
    }

    @Override
    public Value[] getValues() throws RepositoryException {
        return wrapped.getValues();
    }

    @Override
    public String getString() throws RepositoryException {
        return wrapped.getString();
    }

    @Override
    public InputStream getStream() throws RepositoryException {
        return wrapped.getStream();
    }

    @Override
    public Binary getBinary() throws RepositoryException {
        return wrapped.getBinary();
    }

    @Override
    public long getLong() throws RepositoryException {
        return wrapped.getLong();
    }

    @Override
    public double getDouble() throws RepositoryException {
        return wrapped.getDouble();
    }

    @Override
    public BigDecimal getDecimal() throws RepositoryException {
        return wrapped.getDecimal();
    }

    @Override
    public Calendar getDate() throws RepositoryException {
        return wrapped.getDate();
    }

    @Override
    public boolean getBoolean() throws RepositoryException {
        return wrapped.getBoolean();
    }

    @Override
    public Node getNode() throws RepositoryException {
        return wrapped.getNode();
    }

    @Override
    public Property getProperty() throws RepositoryException {
        return wrapped.getProperty();
    }

    @Override
    public long getLength() throws RepositoryException {
        return wrapped.getLength();
    }

    @Override
    public long[] getLengths() throws RepositoryException {
        return wrapped.getLengths();
    }

    @Override
    public PropertyDefinition getDefinition() throws RepositoryException {
        return wrapped.getDefinition();
    }

    @Override
    public int getType() throws RepositoryException {
        return wrapped.getType();
    }

    @Override
    public boolean isMultiple() throws RepositoryException {
        return wrapped.isMultiple();
    }

    @Override
    public String getPath() throws RepositoryException {
        return wrapped.getPath();
    }

    @Override
    public String getName() throws RepositoryException {
        return wrapped.getName();
    }

    @Override
    public Item getAncestor(int depth) throws RepositoryException {
        return wrapped.getAncestor(depth);
    }

    @Override
    public Node getParent() throws RepositoryException {
        return wrapped.getParent();
    }

    @Override
    public int getDepth() throws RepositoryException {
        return wrapped.getDepth();
    }

    @Override
    public Session getSession() throws RepositoryException {
        return wrapped.getSession();
    }

    @Override
    public boolean isNode() {
        return wrapped.isNode();
    }

    @Override
    public boolean isNew() {
        return wrapped.isNew();
    }

    @Override
    public boolean isModified() {
        return wrapped.isModified();
    }

    @Override
    public boolean isSame(Item item) throws RepositoryException {
        return wrapped.isSame(item);
    }

    @Override
    public void accept(ItemVisitor visitor) throws RepositoryException {
        wrapped.accept(visitor);
    }

    @Override
    public void save() throws RepositoryException {
        wrapped.save();
    }

    @Override
    public void refresh(boolean flag) throws RepositoryException {
        wrapped.refresh(flag);
    }

    @Override
    public void remove() throws RepositoryException {
        wrapped.remove();
    }
}
