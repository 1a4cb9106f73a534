package org.openpersonalization.web.admin.audience;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.openpersonalization.service.audience.AttributeCatalogue;
import org.openpersonalization.service.audience.AudienceRepository;
import org.openpersonalization.web.admin.route.AdminRoute;
import org.openpersonalization.web.admin.route.Call;
import org.openpersonalization.web.admin.route.Reply;
import org.openpersonalization.web.route.Contract;

/** The attributes that rules can check. */
public final class AttributesResource {

    /** An answer. */
    public record AttributeList(List<AttributeView> attributes) {}

    private final AudienceRepository audiences;

    public AttributesResource(AudienceRepository audiences) {
        this.audiences = audiences;
    }

    public List<AdminRoute> routes() {
        Contract contract =
                Contract.json("The attributes that conditions can read, with names of this site.", AttributeList.class);
        return List.of(AdminRoute.get("/audience-attributes", contract, this::show));
    }

    private Reply show(Call call) {
        return Reply.json(
                new AttributeList(new AttributeCatalogue(audiences.site().tags(), used())
                        .attributes().stream().map(AttributeView::of).toList()));
    }

    /** The paths that audiences read; those with mistakes are left out. */
    private Set<String> used() {
        Set<String> paths = new TreeSet<>();
        for (AudienceRepository.Entry entry : audiences.all()) {
            try {
                paths.addAll(audiences.compile(entry).condition().paths());
            } catch (IllegalArgumentException mistake) {
                // The list of audiences says so.
            }
        }
        return paths;
    }
}
