package info.magnolia.cms.core;

import java.util.Locale;
import javax.jcr.Node;
import org.jspecify.annotations.Nullable;

/** The state of a request; filters fill it in one by one. */
public class AggregationState {

    private String originalUri = "";
    private String currentUri = "";
    private String queryString = "";
    private String characterEncoding = "UTF-8";
    private @Nullable String extension;
    private @Nullable String handle;
    private @Nullable String repository;
    private @Nullable String selector;
    private @Nullable String templateName;
    private @Nullable Node mainContentNode;
    private @Nullable Node currentContentNode;
    private Locale locale = Locale.ENGLISH;
    private boolean previewMode;

    public AggregationState() {}

    public String getOriginalURI() {
        return originalUri;
    }

    public void setOriginalURI(String uri) {
        originalUri = uri;
    }

    public String getCurrentURI() {
        return currentUri;
    }

    public void setCurrentURI(String uri) {
        currentUri = uri;
    }

    public String getQueryString() {
        return queryString;
    }

    public void setQueryString(String queryString) {
        this.queryString = queryString;
    }

    public String getCharacterEncoding() {
        return characterEncoding;
    }

    public void setCharacterEncoding(String characterEncoding) {
        this.characterEncoding = characterEncoding;
    }

    public @Nullable String getExtension() {
        return extension;
    }

    public void setExtension(@Nullable String extension) {
        this.extension = extension;
    }

    public @Nullable String getHandle() {
        return handle;
    }

    public void setHandle(@Nullable String handle) {
        this.handle = handle;
    }

    public @Nullable String getRepository() {
        return repository;
    }

    public void setRepository(@Nullable String repository) {
        this.repository = repository;
    }

    public @Nullable String getSelector() {
        return selector;
    }

    public void setSelector(@Nullable String selector) {
        this.selector = selector;
    }

    public String[] getSelectors() {
        return selector == null || selector.isEmpty() ? new String[0] : selector.split("~");
    }

    public @Nullable String getTemplateName() {
        return templateName;
    }

    public void setTemplateName(@Nullable String templateName) {
        this.templateName = templateName;
    }

    public @Nullable Node getMainContentNode() {
        return mainContentNode;
    }

    public void setMainContentNode(@Nullable Node node) {
        mainContentNode = node;
    }

    public @Nullable Node getCurrentContentNode() {
        return currentContentNode;
    }

    public void setCurrentContentNode(@Nullable Node node) {
        currentContentNode = node;
    }

    public Locale getLocale() {
        return locale;
    }

    public void setLocale(Locale locale) {
        this.locale = locale;
    }

    public boolean isPreviewMode() {
        return previewMode;
    }

    public void setPreviewMode(boolean previewMode) {
        this.previewMode = previewMode;
    }
}
